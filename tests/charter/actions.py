"""One case for each kind of coalitions/charter/news.py."""

from datetime import timedelta

from django.utils.timezone import now

from tests.charter.making import drafted, in_force
from tests.live.actions import Action


def charter(cast):
    return f"/coalitions/{cast.coalition.pk}/charter/"


def page_of_it(cast):
    return cast.charter.get_absolute_url()


def draft(cast):
    cast.charter = drafted(cast)


def holds(cast):
    cast.charter = in_force(cast)


def put_in_force(cast):
    cast.charter.enact(by=cast.ingegerd, is_material=True, seen=1)


ACTIONS = {
    "charter.drafted": Action(charter, drafted),
    "charter.reworded": Action(page_of_it, lambda c: c.charter.describe(quorum=3, by=c.ingegerd), setup=draft),
    "charter.discarded": Action(charter, lambda c: c.charter.discard(by=c.ingegerd), setup=draft),
    "charter.enacted": Action(charter, put_in_force, setup=draft),
    "charter.signed": Action(charter, lambda c: c.charter.sign(by=c.tuva), setup=holds),
    "charter.due": Action(charter, lambda c: c.charter.remind(now() + timedelta(days=40)), setup=holds, region=False),
}
