"""MTG-16: whoever missed a meeting gets one page with what it came to and what is asked of the own organisation."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.activity.models import Cursor, Notification
from coalitions.meetings.models import Attendance
from tests.journey.making import contributed, opened
from tests.meetings.making import dated, line, membership, on, url


def held(cast):
    meeting = on(cast, title="Träff ett")
    Attendance.objects.tap(meeting, by=membership(cast, cast.tuva))
    line(cast, meeting, "Vi lånar lokalen.", "decision")
    line(cast, meeting, "Fråga kommunen om nyckel", "task")
    line(cast, meeting, "Skyltar på biblioteket", "parked")
    line(cast, meeting, "Alla hälsade.")
    contributed(cast, opened(cast), "Ett kvällsöppet bibliotek")
    return meeting


def test_one_page_holds_decisions_tasks_what_is_parked_and_contributions(cast, as_):
    meeting = held(cast)
    following = dated(cast, title="Träff två")
    meeting.end(by=cast.ingegerd)
    page = as_(cast.petter).get(url("results", meeting)).text
    for text in ("Vi lånar lokalen.", "Fråga kommunen om nyckel", "Skyltar på biblioteket", "Ett kvällsöppet bibliotek"):
        assert text in page
    assert "Alla hälsade." not in page and following.get_absolute_url() in page
    assert "Väntar på din organisation" in page
    assert as_(cast.stranger).get(url("results", meeting)).status_code == 404


def test_who_was_not_there_hears_of_it_and_the_meeting_says_so(cast, as_):
    meeting = held(cast)
    meeting.end(by=cast.ingegerd)
    Cursor.objects.read_all()
    heard = set(Notification.objects.filter(reason="missed").values_list("user", flat=True))
    assert cast.petter.pk in heard and not heard & {cast.tuva.pk, cast.ingegerd.pk}
    assert "Du var inte med." in as_(cast.petter).get(meeting.get_absolute_url()).text
    there = as_(cast.tuva).get(meeting.get_absolute_url()).text
    assert "Du var inte med." not in there and url("results", meeting) in there


def test_nobody_is_told_off_where_it_was_not_noted_who_was_there(cast):
    meeting = on(cast)
    meeting.end(by=cast.ingegerd)
    Cursor.objects.read_all()
    assert not Notification.objects.filter(reason="missed").exists()


def test_it_costs_the_same_with_many_lines(cast, as_):
    meeting, client = held(cast), as_(cast.petter)
    client.get(url("results", meeting))
    with CaptureQueriesContext(connection) as few:
        client.get(url("results", meeting))
    for number in range(20):
        line(cast, meeting, f"Fråga {number}", "task")
    with CaptureQueriesContext(connection) as many:
        client.get(url("results", meeting))
    assert len(many) == len(few) <= 32
