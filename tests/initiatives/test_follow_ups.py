"""INI-06: follow-ups are set when the journey ends, remind, and open a closed coalition for that part alone."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.activity.models import Notification
from coalitions.discussion.models import Topic
from coalitions.initiatives.errors import NoSeat, NotYet
from coalitions.initiatives.models import Answer, FollowUp
from coalitions.initiatives.turns import follow_up as turn
from coalitions.live.errors import Closed
from coalitions.people.parts import PARTS
from tests.activity.making import clock, hear, member
from tests.initiatives.making import answered, begun, days, followed, milestone, promised
from tests.initiatives.test_initiatives import url
from tests.journey.making import meeting


def held(cast, **fields):
    one = meeting(cast, **fields)
    one.end(by=cast.ingegerd)
    return one


def planned():
    return list(FollowUp.objects.values_list("months", "due_on"))


def to(follow_up):
    return f"{follow_up.get_absolute_url()}answers/new/"


def test_ini_06_they_are_set_when_the_last_meeting_has_been_held(cast):
    held(cast, starts_at="2026-08-31T13:00+02:00")
    last = meeting(cast, starts_at="2026-09-30T13:00+02:00")
    turn()
    assert planned() == []
    last.end(by=cast.ingegerd)
    turn()
    assert planned() == [(6, date(2027, 3, 30)), (12, date(2027, 9, 30))]
    assert FollowUp.objects.set_due() == 0


def test_ini_06_they_move_when_the_journey_goes_on_until_people_were_reminded(cast):
    with clock(9, day=1):
        held(cast, starts_at="2026-02-28T13:00+01:00")
        turn()
    assert FollowUp.objects.exclude(reminded_at=None).values_list("months").get() == (6,)
    held(cast, starts_at="2026-10-31T13:00+01:00")
    turn()
    assert planned() == [(6, date(2026, 8, 28)), (12, date(2027, 10, 31))]


def test_ini_06_a_coalition_that_is_closed_counts_from_its_last_meeting_or_from_that_day(cast):
    with clock(9, day=1):
        cast.space.archive(by=cast.ingegerd)
    turn()
    assert planned() == [(6, date(2027, 4, 1)), (12, date(2027, 10, 1))]


def test_ini_06_facilitators_and_owners_are_reminded_once_by_day(cast):
    begun(cast, by=cast.samira)
    with clock(5, day=31):
        followed(cast)
        hear()
        assert turn() == 0
    with clock(9, day=31):
        assert (turn(), turn()) == (1, 0)
        hear()
    told = Notification.objects.filter(reason="follow_up").values_list("user__name", flat=True)
    assert sorted(told) == ["Ingegerd Älvmark", "Mirja Laitamaa", "Samira Vallgårda"]


def test_ini_06_people_of_a_closed_coalition_are_reminded_all_the_same(cast):
    begun(cast)
    followed(cast)
    hear()
    cast.space.archive(by=cast.ingegerd)
    with clock(9):
        FollowUp.objects.update(due_on=date(2026, 10, 12))
        FollowUp.objects.remind_due()
        hear()
    assert Notification.objects.filter(reason="follow_up", user=cast.tuva).exists()


def test_ini_06_a_closed_coalition_is_open_for_the_answer_and_for_nothing_else(cast, as_):
    one, step = followed(cast), milestone(cast)
    pledge = promised(cast, step.initiative)
    cast.space.archive(by=cast.ingegerd)
    client = as_(cast.tuva)
    assert client.post(to(one), {"outcome": "goes_on", "text": "Två kvällar lever vidare"}).status_code == 302
    page = as_(cast.elham).get(one.get_absolute_url()).text
    assert "Två kvällar lever vidare" in page and "Sjöbrunna kommun" in page
    closed = {
        url("report", pledge): {"status": "done", "due_on": days(3)},
        url("give", pledge): {"amount": 3, "unit": "hours", "on": days(0)},
        url("reaching", step): {"reached": "yes"},
        url("new_milestone", step.initiative): {"title": "Ny", "due_on": days(3)},
        url("new", cast=cast): {"title": "Nytt"},
        f"/spaces/{cast.space.pk}/topics/new/": {"title": "Ny tråd", "body": "Hej"},
    }
    assert {address: client.post(address, sent).status_code for address, sent in closed.items()} == dict.fromkeys(closed, 409)
    with pytest.raises(Closed):
        Topic.objects.open(cast.space, "Ny tråd", "Hej", by=member(cast, cast.tuva))


def test_ini_06_before_its_day_it_is_shut_and_without_a_seat_too(cast, as_):
    one = followed(cast, ago=-3)
    assert as_(cast.tuva).get(to(one)).status_code == 409
    with pytest.raises(NotYet):
        answered(cast, one)
    FollowUp.objects.update(due_on=days(0))
    one.refresh_from_db()
    assert as_(cast.elham).get(to(one)).status_code == 403
    assert as_(cast.stranger).get(to(one)).status_code == 404
    assert as_(cast.tuva).post(to(one), {"outcome": "goes_on", "text": ""}).status_code == 422
    with pytest.raises(NoSeat):
        answered(cast, one, by=cast.elham)
    answered(cast, one, by=cast.mirja)
    assert Answer.objects.get().organisation == cast.region


def test_ini_06_nobody_answers_for_a_closed_coalition_after_being_let_go(cast, as_):
    one = followed(cast)
    cast.coalition.seats.get(holder=cast.tuva).vacate(by=cast.ingegerd)
    cast.space.archive(by=cast.ingegerd)
    assert as_(cast.tuva).post(to(one), {"outcome": "goes_on", "text": "Ändå"}).status_code == 403


def test_ini_06_whose_word_is_missing_stands_there_and_is_asked_for(cast, as_):
    one = followed(cast)
    begun(cast)
    begun(cast, by=cast.samira)
    where = f"/coalitions/{cast.coalition.pk}/"
    assert as_(cast.tuva).get(where).text.count(one.get_absolute_url()) == 2
    answered(cast, one)
    assert as_(cast.tuva).get(where).text.count(one.get_absolute_url()) == 1
    page = as_(cast.ingegerd).get(one.get_absolute_url()).text
    assert "Läsgläntan" in page[page.index("Har inte hörts än") :]
    assert one.get_absolute_url() in as_(cast.elham).get(url("initiatives", cast=cast)).text


def test_ini_06_its_pages_cost_the_same_however_much_was_answered(cast, as_):
    one, client = followed(cast), as_(cast.ingegerd)
    begun(cast)
    answered(cast, one)

    def cost():
        counts = []
        for page in (one.get_absolute_url(), url("initiatives", cast=cast), f"/coalitions/{cast.coalition.pk}/"):
            with CaptureQueriesContext(connection) as asked:
                client.get(page)
            counts.append(len(asked))
        return counts

    cost()
    before = cost()
    begun(cast, by=cast.samira)
    answered(cast, one, by=cast.petter)
    answered(cast, followed(cast, months=12), by=cast.petter)
    assert cost() == before


def test_own_data_has_what_a_person_answered(cast):
    answered(cast, followed(cast), "Det blev tre kvällar")
    rows = [row for part in PARTS if part.order == 65 for row in part.rows(cast.tuva)]
    assert ["Det blev tre kvällar" in row.values() for row in rows] == [True]
