"""MTG-08: a date is found by asking the organisations, and meetings come again."""

from datetime import timedelta

import pytest
import time_machine
from django.utils.timezone import localtime

from coalitions.decisions.models import Vote
from coalitions.meetings.models import Desk
from tests.decisions.conftest import seated
from tests.meetings.making import DATES, dated, sought, url

ASKED = {"when_1": "2027-03-02T13:00", "when_2": "2027-03-01T13:00"}


def undated(cast):
    return dated(seated(cast), starts_at=None, ends_at=None)


def test_organisations_say_which_dates_suit_and_one_becomes_the_meetings(cast, as_):
    meeting, lead = undated(cast), as_(cast.ingegerd)
    assert url("seeking", meeting) in lead.get(meeting.get_absolute_url()).text
    assert lead.post(url("seeking", meeting), ASKED).url == meeting.get_absolute_url()
    poll = Desk.objects.get(meeting=meeting).poll
    assert poll.options == DATES and poll.get_absolute_url() in as_(cast.tuva).get(meeting.get_absolute_url()).text
    Vote.objects.cast(poll, ["yes", "maybe"], by=cast.tuva)
    Vote.objects.cast(poll, ["yes", "no"], by=cast.petter)
    assert lead.post(url("taking", meeting), {"date": DATES[0]}).status_code == 404
    poll.close(by=cast.ingegerd)
    page = lead.get(meeting.get_absolute_url()).text
    assert "passar 2" in page and "kanske 1" in page and url("taking", meeting) not in as_(cast.tuva).get(page_of(meeting)).text
    lead.post(url("taking", meeting), {"date": DATES[0]})
    meeting.refresh_from_db()
    assert localtime(meeting.starts_at).isoformat()[:16] == DATES[0]


def page_of(meeting):
    return meeting.get_absolute_url()


OVER = "2020-01-01T10:00"
TWICE = {"when_2": "2027-03-02T13:00"}


@pytest.mark.parametrize("sent", [{"when_1": "", "when_2": ""}, TWICE, {"when_2": OVER}, {"closes_at": OVER}])
def test_what_cannot_be_asked_is_refused_with_what_was_typed(cast, as_, sent):
    meeting = undated(cast)
    answer = as_(cast.ingegerd).post(url("seeking", meeting), ASKED | sent)
    assert answer.status_code == 422 and not cast.space.decisions.exists()
    assert all(value in answer.text for value in (ASKED | sent).values())


def test_one_date_is_sought_at_a_time_and_where_nobody_votes_none(cast, as_):
    meeting = undated(cast)
    sought(cast, meeting)
    answer = as_(cast.ingegerd).post(url("seeking", meeting), ASKED)
    assert answer.status_code == 422 and "söks redan" in answer.text
    assert as_(cast.tuva).get(url("seeking", meeting)).status_code == 403


def test_without_seats_it_says_why_nobody_can_be_asked(cast, as_):
    meeting = dated(cast, starts_at=None, ends_at=None)
    answer = as_(cast.ingegerd).post(url("seeking", meeting), ASKED)
    assert answer.status_code == 422 and not cast.space.decisions.exists() and ASKED["when_1"] in answer.text


SERIES = {"title": "Styrgrupp", "starts_at": "2027-03-15T13:00", "ends_at": "2027-03-15T14:30", "every": "fortnight", "many": 3}


def planned(cast, as_, **fields):
    return as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/meetings/new/", SERIES | fields)


def hours(cast):
    return [f"{localtime(one.starts_at):%m-%d %H:%M}" for one in cast.space.meetings.order_by("position") if one.starts_at]


@time_machine.travel("2027-01-04")
def test_a_series_keeps_its_hour_when_summer_time_begins(cast, as_):
    assert planned(cast, as_).status_code == 302
    assert hours(cast) == ["03-15 13:00", "03-29 13:00", "04-12 13:00"]
    assert {one.ends_at - one.starts_at for one in cast.space.meetings.all()} == {timedelta(minutes=90)}


@time_machine.travel("2027-01-04")
def test_a_month_without_the_day_takes_its_last(cast, as_):
    planned(cast, as_, starts_at="2027-01-31T13:00", ends_at="", every="month")
    assert hours(cast) == ["01-31 13:00", "02-28 13:00", "03-31 13:00"]


@pytest.mark.parametrize("wrong", [{"many": ""}, {"many": 1}, {"many": 21}, {"starts_at": "", "ends_at": ""}, {"every": "x"}])
def test_a_series_that_cannot_be_is_refused_and_nothing_is_planned(cast, as_, wrong):
    answer = planned(cast, as_, **wrong)
    assert answer.status_code == 422 and not cast.space.meetings.exists() and "Styrgrupp" in answer.text
