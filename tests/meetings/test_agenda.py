"""MTG-09, MTG-10: an agenda with times and owners, and a clock that everybody sees."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from coalitions.live.models import LogRow
from coalitions.meetings.models import AgendaItem
from tests.meetings.making import dated, item, url


def titles(meeting):
    return [one.title for one in meeting.agenda.all()]


def test_mtg_09_items_have_minutes_and_an_owner_and_are_moved_changed_and_removed(cast, as_):
    meeting, lead = dated(cast), as_(cast.ingegerd)
    for title in "abc":
        sent = {"title": title, "minutes": 15, "owner": cast.samira.pk}
        assert lead.post(url("new_item", meeting), sent).status_code == 302
    last = meeting.agenda.last()
    lead.post(url("item_place", last), {"to": "up"})
    assert titles(meeting) == ["a", "c", "b"]
    lead.post(url("edit_item", last), {"title": "Fika", "initial-title": "c", "minutes": 15, "initial-minutes": 15, "seen": 1})
    lead.post(url("item_removal", meeting.agenda.first()))
    assert titles(meeting) == ["Fika", "b"]
    page = as_(cast.tuva).get(meeting.get_absolute_url()).text
    assert "Fika" in page and "Samira Vallgårda" in page and "30 min" in page


@pytest.mark.parametrize("sent", [{"title": "", "minutes": 5}, {"title": "x", "minutes": 0}, {"title": "Kvar", "minutes": "nej"}])
def test_mtg_09_what_cannot_be_taken_is_refused_with_what_was_typed(cast, as_, sent):
    answer = as_(cast.ingegerd).post(url("new_item", dated(cast)), sent)
    assert answer.status_code == 422 and not AgendaItem.objects.exists()
    assert f'value="{sent["title"]}"' in answer.text or not sent["title"]


def test_mtg_09_nobody_outside_the_space_answers_for_an_item(cast, as_):
    sent = {"title": "x", "minutes": 5, "owner": cast.stranger.pk}
    assert as_(cast.ingegerd).post(url("new_item", dated(cast)), sent).status_code == 422
    assert as_(cast.tuva).post(url("new_item", dated(cast)), sent).status_code == 403


def test_mtg_09_one_item_is_on_and_all_see_how_long_it_still_has(cast, as_):
    meeting = dated(cast)
    first, second = item(cast, meeting, minutes=10), item(cast, meeting, "Fika", minutes=15)
    first.begin(by=cast.ingegerd)
    second.begin(by=cast.mirja)
    assert [one.state for one in meeting.agenda.all()] == ["done", "now"]
    with time_machine.travel(now() + timedelta(minutes=5)):
        assert "9 min kvar" in as_(cast.elham).get(url("agenda", meeting)).text
    with time_machine.travel(now() + timedelta(minutes=20, seconds=-2)):
        assert "5 min över tiden" in as_(cast.elham).get(url("agenda", meeting)).text


def test_mtg_09_two_facilitators_who_press_the_same_do_no_harm(cast):
    one = item(cast, dated(cast))
    for change in (one.begin, one.begin, one.finish, one.finish):
        change(by=cast.ingegerd)
    assert LogRow.objects.filter(kind__in=["agenda.begun", "agenda.finished"]).count() == 2
    one.begin(by=cast.mirja)
    assert one.state == "now"


def test_mtg_09_times_follow_what_has_happened(cast, as_):
    meeting = dated(cast)
    first, second = item(cast, meeting, minutes=10), item(cast, meeting, "Fika", minutes=15)
    html = as_(cast.tuva).get(url("agenda", meeting)).text
    assert (meeting.starts_at + timedelta(minutes=10)).isoformat() in html
    first.begin(by=cast.ingegerd)
    html = as_(cast.tuva).get(url("agenda", meeting)).text
    assert (first.begun_at + timedelta(minutes=10)).isoformat() in html and second.begun_at is None


def test_mtg_07_a_link_to_a_video_meeting_is_secure(cast, as_):
    sent = {"title": "Ny", "link": "http://video.example/"}
    answer = as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/meetings/new/", sent)
    assert answer.status_code == 422 and "börjar med https://" in answer.text and "http://video.example/" in answer.text


def test_mtg_10_a_long_agenda_costs_no_more(cast, as_):
    meeting, client = dated(cast), as_(cast.ingegerd)
    item(cast, meeting, owner=cast.tuva)
    client.get(url("agenda", meeting))
    with CaptureQueriesContext(connection) as few:
        client.get(url("agenda", meeting))
    for who in (cast.samira, cast.petter, cast.joar):
        item(cast, meeting, owner=who)
    with CaptureQueriesContext(connection) as many:
        client.get(url("agenda", meeting))
    assert len(many) == len(few) < 14
