"""SPC-16, T62, T64: an organisation that has not signed in time only reads, decided in one place; its open pages hear it."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from coalitions.decisions.electorate import seated as voters
from coalitions.discussion.models import Topic
from coalitions.live.errors import Revoked
from coalitions.live.models import LogRow
from coalitions.spaces.access import writable
from coalitions.spaces.endings import end_due
from coalitions.spaces.models import Deadline, Membership
from tests.charter.making import changed, in_force, late, seated, signed


def member(cast, user):
    return Membership.objects.of_reader(user, cast.space.pk)


def new_topic(cast, client):
    return client.post(f"/spaces/{cast.space.pk}/topics/new/", {"title": "Hej", "body": "Hej"}).status_code


def told(cast):
    rows = LogRow.objects.filter(kind="member.changed", space_id=cast.space.pk)
    return sorted(row.small["user"] for row in rows)


@pytest.mark.parametrize("who", ["tuva", "joar"])
def test_t64_from_that_second_its_people_only_read(cast, as_, who):
    in_force(cast)
    client = as_(getattr(cast, who))
    assert new_topic(cast, client) == 302
    late(cast, cast.kommun)
    assert new_topic(cast, client) == 403
    assert client.get(f"/spaces/{cast.space.pk}/topics/").status_code == 200
    assert not writable(cast.space.pk, getattr(cast, who).pk)
    with pytest.raises(Revoked):
        Topic.objects.open(cast.space, "Hej", "Hej", by=member(cast, getattr(cast, who)))


def test_others_and_the_other_coalitions_of_its_people_are_untouched(cast, as_):
    other = cast.coalition.__class__.objects.start("Annan", by=cast.tuva, organisation=cast.kommun)
    in_force(cast)
    late(cast, cast.kommun)
    assert new_topic(cast, as_(cast.samira)) == 302
    assert writable(other.common.pk, cast.tuva.pk)


def test_it_holds_in_every_space_of_the_coalition(cast):
    room = cast.coalition.open_space("Grupp", by=cast.ingegerd)
    Membership.objects.admit(room, cast.joar, by=cast.ingegerd, organisation=cast.kommun)
    late(cast, cast.kommun)
    assert not writable(room.pk, cast.joar.pk) and writable(room.pk, cast.ingegerd.pk)


def test_who_facilitates_goes_on_but_a_late_seat_does_not_vote(cast):
    seated(cast)
    cast.coalition.seat(cast.region, cast.mirja, by=cast.ingegerd)
    late(cast, cast.region)
    assert member(cast, cast.mirja).can_write and writable(cast.space.pk, cast.mirja.pk)
    assert not voters().filter(user=cast.mirja).exists() and voters().filter(user=cast.tuva).exists()


def test_the_page_says_why_and_who_can_help(cast, as_):
    charter = late(seated(cast), cast.kommun)
    page = f"/coalitions/{cast.coalition.pk}/charter/"
    answer = as_(cast.joar).get(f"/spaces/{cast.space.pk}/topics/new/")
    assert answer.status_code == 403 and page in answer.text and "har undertecknat spelreglerna" in answer.text
    assert page in as_(cast.joar).get(f"/spaces/{cast.space.pk}/topics/").text
    help_page = as_(cast.joar).get(page).text
    assert "Tuva Hedlindh" in help_page and "Ingegerd Älvmark" in help_page and "kan bara läsa" in help_page
    assert f"/charter/versions/{charter.pk}/signature/" not in help_page
    assert f"/charter/versions/{charter.pk}/signature/" in as_(cast.tuva).get(page).text
    assert page not in as_(cast.samira).get(f"/spaces/{cast.space.pk}/topics/").text.split("side-list", 2)[-1]


def test_a_vacant_seat_says_who_names_a_representative(cast, as_):
    seated(cast).coalition.seats.get(holder=cast.tuva).vacate(by=cast.ingegerd)
    late(cast, cast.kommun)
    assert "vakant" in as_(cast.joar).get(f"/coalitions/{cast.coalition.pk}/charter/").text


def test_signing_late_gives_everything_back(cast, as_):
    charter = late(seated(cast), cast.kommun)
    assert as_(cast.tuva).post(f"/coalitions/{cast.coalition.pk}/charter/versions/{charter.pk}/signature/").status_code == 302
    assert new_topic(cast, as_(cast.joar)) == 302
    assert told(cast) == sorted([cast.tuva.pk, cast.joar.pk])


def test_open_pages_hear_it_once(cast):
    in_force(cast)
    assert end_due() == 0
    late(cast, cast.kommun)
    assert (end_due(), end_due()) == (1, 0)
    assert told(cast) == sorted([cast.tuva.pk, cast.joar.pk])


def test_a_change_gives_nobody_more_time_than_was_left(cast):
    was = late(seated(cast), cast.kommun)
    signed(cast, cast.samira)
    changed(cast, quorum=3)
    at = dict(Deadline.objects.values_list("organisation", "at"))
    assert at[cast.kommun.pk] < now() < at[cast.lasglantan.pk] and was.number == 1
    assert at[cast.lasglantan.pk] - now() > timedelta(days=29)


def test_looking_as_another_organisation_shows_what_that_one_may(cast, as_):
    late(seated(cast), cast.kommun)
    client = as_(cast.ingegerd)
    client.post(f"/spaces/{cast.space.pk}/viewing/", {"role": "member", "organisation": cast.kommun.pk})
    assert client.get(f"/spaces/{cast.space.pk}/topics/new/").status_code == 403
