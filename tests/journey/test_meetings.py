"""Meetings: their order, their dates, their end; what people said is never removed with them."""

import pytest

from coalitions.journey.errors import HasContributions
from coalitions.journey.models import Exercise
from coalitions.spaces.errors import Conflict
from tests.journey.making import begun, contributed, exercise, meeting, opened, url


def titles(cast):
    return [one.title for one in cast.space.meetings.order_by("position")]


def test_meetings_are_added_moved_and_removed(cast):
    for title in "abc":
        meeting(cast, title)
    first, second, third = cast.space.meetings.order_by("position")
    third.shift(-1, by=cast.ingegerd)
    first.shift(-1, by=cast.ingegerd)
    assert titles(cast) == ["a", "c", "b"]
    second.remove(by=cast.ingegerd)
    assert titles(cast) == ["a", "c"]
    assert [one.position for one in cast.space.meetings.all()] == [0, 1]


def test_exercises_are_moved_and_removed_as_well(cast):
    one, other = exercise(cast, title="ett"), exercise(cast, title="två")
    other.shift(-1, by=cast.ingegerd)
    assert [each.title for each in one.meeting.exercises.all()] == ["två", "ett"]
    one.remove(by=cast.ingegerd)
    assert [each.title for each in other.meeting.exercises.all()] == ["två"]


def test_what_people_said_keeps_its_exercise_and_its_meeting(cast, as_):
    one = opened(cast)
    contributed(cast, one)
    for thing in (one, one.meeting):
        with pytest.raises(HasContributions):
            thing.remove(by=cast.ingegerd)
    assert as_(cast.ingegerd).post(url("exercise_removal", one)).status_code == 409
    assert Exercise.objects.filter(pk=one.pk).exists()


def test_a_meeting_that_has_been_held_closes_its_exercises_and_the_next_is_next(cast, as_):
    first, second = begun(cast)[:2]
    opened_one = first.exercises.first()
    opened_one.open(by=cast.ingegerd)
    as_(cast.ingegerd).post(url("ending", first), {"done": "yes"})
    opened_one.refresh_from_db()
    assert opened_one.state == "closed"
    assert "Nästa: träff 2" in as_(cast.tuva).get(f"/spaces/{cast.space.pk}/meetings/").text
    as_(cast.ingegerd).post(url("ending", first), {"done": "no"})
    assert "Nästa: träff 1" in as_(cast.tuva).get(f"/spaces/{cast.space.pk}/meetings/").text


def test_ending_twice_is_ending_once(cast):
    one = meeting(cast)
    one.end(by=cast.ingegerd)
    version = one.version
    one.end(by=cast.mirja)
    assert one.version == version


def test_a_meeting_that_ends_before_it_begins_is_refused_with_what_was_typed(cast, as_):
    sent = {"title": "Ny", "starts_at": "2026-12-01T13:00", "ends_at": "2026-12-01T12:00", "place": "Biblioteket"}
    answer = as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/meetings/new/", sent)
    assert answer.status_code == 422
    assert "Den slutar innan den börjar" in answer.text and 'value="Biblioteket"' in answer.text
    answer = as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/meetings/new/", sent | {"link": "javascript:alert(1)"})
    assert answer.status_code == 422


def test_two_who_change_the_same_meeting_hear_of_each_other(cast, as_):
    one = meeting(cast, "Träff")
    one.describe(title="Min", by=cast.mirja)
    with pytest.raises(Conflict):
        one.describe(title="Din", by=cast.ingegerd, seen=1)
    sent = {"title": "Din", "initial-title": "Träff", "seen": 1}
    answer = as_(cast.ingegerd).post(url("edit_meeting", one), sent)
    assert answer.status_code == 409 and "Min" in answer.text and 'value="Din"' in answer.text


def test_the_list_and_a_meeting_cost_the_same_however_long_the_journey_is(cast, as_, django_assert_max_num_queries):
    meetings = begun(cast)
    for one in meetings:
        for each in one.exercises.all():
            each.open(by=cast.ingegerd)
            if each.kind != "support":
                contributed(cast, each)
    client = as_(cast.tuva)
    for path in (f"/spaces/{cast.space.pk}/meetings/", meetings[-1].get_absolute_url()):
        with django_assert_max_num_queries(27):
            client.get(path)
