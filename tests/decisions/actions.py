"""What happens to a decision, kind by kind; read by tests/live/test_verify_action.py."""

from datetime import timedelta

from django.utils.timezone import localdate, now

from coalitions.decisions.models import Clearance, Decision, Interest, Vote
from tests.decisions.conftest import draft, opened
from tests.live.actions import Action


def drafted(cast):
    cast.decision = draft(cast)


def voting(cast):
    cast.decision = opened(cast, closes_at=now() + timedelta(hours=3))


def objected(cast):
    cast.decision = opened(cast, "consent")
    cast.objection = Vote.objects.cast(cast.decision, ["object"], "Det saknas pengar.", by=cast.samira)


def voted(cast):
    voting(cast)
    Vote.objects.cast(cast.decision, ["yes"], by=cast.samira)


def clearing(cast):
    drafted(cast)
    cast.decision.ask_to_clear(localdate(), by=cast.ingegerd)


def decided(cast):
    voted(cast)
    cast.decision.close(by=cast.ingegerd)
    Decision.objects.filter(pk=cast.decision.pk).update(review_on=localdate())
    cast.decision.refresh_from_db()


def page(cast):
    return cast.decision.get_absolute_url()


def log(cast):
    return f"/spaces/{cast.space.pk}/decisions/"


def on(setup, act, region=None):
    return Action(page=page, setup=setup, act=act, region=region)


def declare(cast):
    said = {"is_whole": True, "is_public": True}
    Interest.objects.declare(cast.decision, "Vi äger huset.", by=cast.petter, **said)


def noted(cast):
    Decision.objects.note(cast.space, "Vi lånar lokalen.", present=4, by=cast.space.memberships.get(user=cast.ingegerd))


ACTIONS = {
    "decision.drafted": Action(page=log, act=draft),
    "decision.noted": Action(page=log, act=noted),
    "decision.edited": on(drafted, lambda cast: cast.decision.edit(by=cast.tuva, version=1, title="Läsplatser överallt")),
    "decision.opened": on(drafted, lambda cast: cast.decision.open(by=cast.ingegerd)),
    "decision.voted": on(voted, lambda cast: Vote.objects.cast(cast.decision, ["no"], by=cast.petter)),
    "decision.answered": on(objected, lambda cast: cast.objection.reply("Regionen betalar.", by=cast.ingegerd)),
    "decision.declared": on(voting, declare),
    "decision.closed": on(voted, lambda cast: cast.decision.close(by=cast.ingegerd)),
    "decision.withdrawn": on(voting, lambda cast: cast.decision.withdraw(by=cast.ingegerd)),
    "decision.clearing": on(drafted, lambda cast: cast.decision.ask_to_clear(localdate(), by=cast.ingegerd)),
    "decision.cleared": on(clearing, lambda cast: Clearance.objects.give(cast.decision, "cleared", by=cast.samira)),
    "decision.review_set": on(decided, lambda cast: cast.decision.look_again_on(localdate(), by=cast.ingegerd)),
    "decision.reminded": on(voting, lambda cast: cast.decision.remind(by=None), region=False),
    "decision.clearing_due": on(clearing, lambda cast: cast.decision.remind_to_clear(), region=False),
    "decision.review_due": on(decided, lambda cast: cast.decision.remind_to_review(), region=False),
}
