"""MTG-11: attendance by tap, link or list, per person and organisation, in whole hours."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from coalitions.meetings.errors import NotNow
from coalitions.meetings.models import Attendance
from coalitions.meetings.models.attendance import length
from tests.meetings.making import dated, membership, on, url


def there(meeting):
    return {one.user.name.split()[0]: one.hours for one in meeting.attendance.select_related("user")}


def test_mtg_11_whoever_is_there_says_so_with_one_tap_and_once(cast, as_):
    meeting = on(cast)
    tuva = as_(cast.tuva)
    assert "Jag är här" in tuva.get(meeting.get_absolute_url()).text
    for _ in range(2):
        assert tuva.post(url("here", meeting)).status_code == 302
    assert there(meeting) == {"Tuva": 3} and meeting.attendance.get().organisation == cast.kommun
    assert "Jag är här" not in tuva.get(meeting.get_absolute_url()).text
    assert as_(cast.elham).post(url("here", meeting)).status_code == 403


def test_mtg_11_the_link_at_the_door_opens_a_page_with_one_button(cast, as_):
    meeting = on(cast)
    listed = as_(cast.ingegerd).get(url("attendance", meeting)).text
    assert url("here", meeting) in listed and '<svg class="qr"' in listed
    assert as_(cast.samira).get(url("here", meeting)).text.count("Jag är här</button>") == 1
    assert not Attendance.objects.exists()
    assert as_(cast.tuva).get(url("attendance", meeting)).status_code == 403
    assert as_(cast.stranger).get(url("here", meeting)).status_code == 404


@pytest.mark.parametrize("begins", [timedelta(hours=2), -timedelta(hours=20)])
def test_mtg_11_not_long_before_or_long_after(cast, as_, begins):
    meeting = dated(cast, starts_at=now() + begins, ends_at=now() + begins + timedelta(hours=1))
    with pytest.raises(NotNow):
        Attendance.objects.tap(meeting, by=membership(cast, cast.tuva))
    assert as_(cast.tuva).post(url("here", meeting)).status_code == 409


@pytest.mark.parametrize(("minutes", "hours"), [(10, 1), (89, 1), (90, 2), (150, 3), (60 * 40, 24), (None, 1)])
def test_mtg_11_hours_are_whole(cast, minutes, hours):
    begins = now()
    assert length(dated(cast, starts_at=begins, ends_at=minutes and begins + timedelta(minutes=minutes))) == hours


def test_mtg_11_a_facilitator_notes_who_was_there_and_for_how_long(cast, as_):
    meeting = dated(cast, starts_at=now() - timedelta(days=9), ends_at=None)
    tuva, samira = membership(cast, cast.tuva), membership(cast, cast.samira)
    both = {f"there-{tuva.pk}": "on", f"hours-{tuva.pk}": 2, f"there-{samira.pk}": "on", f"hours-{samira.pk}": 1}
    lead = as_(cast.ingegerd)
    assert lead.post(url("attendance", meeting), both).status_code == 302
    assert there(meeting) == {"Tuva": 2, "Samira": 1}
    page = as_(cast.elham).get(meeting.get_absolute_url()).text
    assert "2 personer" in page and "3 timmar" in page and "antecknad av en facilitator" in page
    lead.post(url("attendance", meeting), {f"there-{tuva.pk}": "on", f"hours-{tuva.pk}": 4})
    assert there(meeting) == {"Tuva": 4}


@pytest.mark.parametrize("hours", ["", "0", "25", "en"])
def test_mtg_11_hours_that_cannot_be_taken_are_refused_with_what_was_typed(cast, as_, hours):
    meeting, tuva = on(cast), membership(cast, cast.tuva)
    answer = as_(cast.ingegerd).post(url("attendance", meeting), {f"there-{tuva.pk}": "on", f"hours-{tuva.pk}": hours})
    assert answer.status_code == 422 and f'name="there-{tuva.pk}"' in answer.text and not Attendance.objects.exists()
    assert not hours or f'value="{hours}"' in answer.text


def test_mtg_11_the_organisation_is_the_one_of_that_day(cast):
    meeting = on(cast)
    Attendance.objects.tap(meeting, by=membership(cast, cast.tuva))
    Attendance.objects.take(meeting, {membership(cast, cast.tuva): 5}, by=cast.ingegerd)
    one = meeting.attendance.get()
    assert (one.hours, one.way, one.organisation) == (5, "tap", cast.kommun)


def test_mtg_11_many_who_were_there_cost_no_more(cast, as_):
    meeting, client = on(cast), as_(cast.ingegerd)
    Attendance.objects.tap(meeting, by=membership(cast, cast.tuva))
    for name in ("there", "attendance"):
        client.get(url(name, meeting))
        with CaptureQueriesContext(connection) as few:
            client.get(url(name, meeting))
        Attendance.objects.take(
            meeting, {membership(cast, one): 1 for one in (cast.samira, cast.petter, cast.joar)}, by=cast.mirja
        )
        with CaptureQueriesContext(connection) as many:
            client.get(url(name, meeting))
        assert len(many) == len(few) < 20
