"""MTG-07: invitations, replies, places and the waiting list, and what calendars are told; files read by two parsers."""

from datetime import timedelta

import pytest
import vobject
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now
from icalendar import Calendar

from coalitions.activity.models import Cursor, Hearing, Level, Notification, Preference
from coalitions.boards.models import Feed
from coalitions.meetings import turns
from coalitions.meetings.errors import InvitedAlready, NoDate
from coalitions.meetings.models import Desk, Rsvp
from tests.meetings.making import dated, invited, letters, reply, url


def calendar_of(letter):
    """(method, event) as both parsers read it."""
    text, kind = letter.alternatives[0]
    calendar = Calendar.from_ical(text)
    (event,) = calendar.walk("VEVENT")
    other = vobject.readOne(text)
    assert (other.method.value, other.vevent.uid.value) == (calendar["METHOD"], event["UID"])
    assert (other.vevent.dtstart.value, other.vevent.summary.value) == (event["DTSTART"].dt, event["SUMMARY"])
    assert other.vevent.sequence.value == str(event["SEQUENCE"])
    assert f"method={calendar['METHOD']}" in kind and all(len(line) <= 75 for line in text.encode().split(b"\r\n"))
    return calendar["METHOD"], event


def states(meeting):
    desk = Desk.objects.get(meeting=meeting)
    placed = Rsvp.objects.placed(desk)
    return {one.user.name.split()[0]: one.pk in placed for one in Rsvp.objects.coming(desk).select_related("user")}


def test_mtg_07_an_invitation_is_a_mail_that_calendar_programs_understand(cast):
    meeting = invited(cast, title="Läs; högt, för alla " + "åäö" * 20, link="https://video.example/rum")
    sent = letters()
    assert cast.tuva.email in sent and cast.elham.email not in sent and cast.stranger.email not in sent
    method, event = calendar_of(sent[cast.tuva.email])
    assert (method, event["SUMMARY"], event["DTSTART"].dt) == ("REQUEST", meeting.title, meeting.starts_at)
    assert event["ATTENDEE"] == f"mailto:{cast.tuva.email}" and event["ATTENDEE"].params["PARTSTAT"] == "NEEDS-ACTION"
    assert event["ORGANIZER"].startswith("mailto:") and event["LOCATION"] == "Biblioteket" and event["STATUS"] == "CONFIRMED"
    assert "https://video.example/rum" in sent[cast.tuva.email].body


def test_not_06_an_invitation_passes_every_limit_and_digest(cast):
    limits = {"mail_tasks": "never", "mail_mentions": "never", "mail_most": 1}
    Preference.objects.of(cast.tuva).choose(by=cast.tuva, is_quiet=True, quiet_from="00:00", quiet_to="23:59", **limits)
    Level.objects.choose(cast.tuva, cast.space, "", Hearing.HIDDEN, by=cast.tuva)
    invited(cast, title="Läsmöte")
    assert "Läsmöte" in letters()[cast.tuva.email].subject


def test_mtg_07_a_moved_meeting_updates_the_same_event_and_a_called_off_one_cancels_it(cast):
    meeting = invited(cast)
    first = calendar_of(letters()[cast.tuva.email])[1]
    reply(cast, meeting, cast.tuva)
    later = meeting.starts_at + timedelta(days=1)
    meeting.describe(starts_at=later, ends_at=later + timedelta(hours=1), by=cast.ingegerd)
    method, second = calendar_of(letters()[cast.tuva.email])
    assert (method, second["UID"], second["DTSTART"].dt) == ("REQUEST", first["UID"], later)
    assert second["ATTENDEE"].params["PARTSTAT"] == "ACCEPTED" and second["SEQUENCE"] > first["SEQUENCE"]
    Desk.objects.call_off(meeting, by=cast.ingegerd)
    method, third = calendar_of(letters()[cast.tuva.email])
    assert (method, third["UID"], third["STATUS"]) == ("CANCEL", first["UID"], "CANCELLED")
    assert third["SEQUENCE"] > second["SEQUENCE"]


def test_mtg_07_what_a_later_change_overtook_is_not_sent(cast):
    meeting = invited(cast)
    meeting.describe(place="Skolan", by=cast.ingegerd)
    sent = letters()
    assert len(mail.outbox) == len(sent) and calendar_of(sent[cast.tuva.email])[1]["LOCATION"] == "Skolan"


def test_mtg_07_who_left_gets_no_invitation_any_more(cast):
    invited(cast)
    cast.space.memberships.get(user=cast.samira).end(by=cast.ingegerd)
    assert cast.samira.email not in letters()


def test_mtg_07_places_are_given_in_order_and_the_next_moves_up_and_hears_of_it(cast):
    meeting = invited(cast, places=2)
    Cursor.objects.read_all()
    for who in (cast.tuva, cast.samira, cast.petter):
        reply(cast, meeting, who)
    assert states(meeting) == {"Tuva": True, "Samira": True, "Petter": False}
    reply(cast, meeting, cast.tuva, "no")
    assert states(meeting) == {"Samira": True, "Petter": True}
    Cursor.objects.read_all()
    assert list(Notification.objects.filter(reason="placed").values_list("user", flat=True)) == [cast.petter.pk]
    reply(cast, meeting, cast.tuva)
    assert not states(meeting)["Tuva"]
    Desk.objects.invite(meeting, by=cast.ingegerd, places=None)
    assert all(states(meeting).values())


def test_mtg_07_a_reply_said_twice_keeps_its_place(cast):
    meeting = invited(cast, places=1)
    for who in (cast.tuva, cast.samira, cast.tuva):
        reply(cast, meeting, who)
    assert states(meeting) == {"Tuva": True, "Samira": False} and Rsvp.objects.count() == 2


def test_mtg_07_people_answer_on_the_page_and_everybody_sees_it_by_sector(cast, as_):
    meeting = invited(cast)
    assert as_(cast.tuva).post(url("reply", meeting), {"answer": "yes"}).status_code == 302
    page = as_(cast.samira).get(meeting.get_absolute_url()).text
    assert "Tuva Hedlindh" in page and "1 ja" in page and "Offentlig sektor" in page
    assert as_(cast.elham).post(url("reply", meeting), {"answer": "yes"}).status_code == 403
    assert as_(cast.stranger).post(url("reply", meeting), {"answer": "yes"}).status_code == 404


@pytest.mark.parametrize("deed", ["calling_off", "ending"])
def test_mtg_07_nothing_is_answered_once_there_is_nothing_to_answer(cast, as_, deed):
    meeting = invited(cast)
    meeting.end(by=cast.ingegerd) if deed == "ending" else as_(cast.ingegerd).post(url(deed, meeting))
    assert as_(cast.tuva).post(url("reply", meeting), {"answer": "yes"}).status_code == 409
    assert not Rsvp.objects.exists()


def test_mtg_07_a_meeting_with_invitations_keeps_its_date_until_it_is_called_off(cast, as_):
    meeting = invited(cast)
    for deed in (lambda: meeting.remove(by=cast.ingegerd), lambda: meeting.describe(starts_at=None, by=cast.ingegerd)):
        with pytest.raises(InvitedAlready):
            deed()
    meeting.refresh_from_db()
    Desk.objects.call_off(meeting, by=cast.ingegerd)
    meeting.remove(by=cast.ingegerd)


def test_mtg_07_without_a_date_nobody_is_invited_and_places_typed_stay(cast, as_):
    meeting = dated(cast, starts_at=None, ends_at=None)
    with pytest.raises(NoDate):
        Desk.objects.invite(meeting, by=cast.ingegerd)
    answer = as_(cast.ingegerd).post(url("invitation", meeting), {"places": 7})
    assert answer.status_code == 422 and 'value="7"' in answer.text and "inget datum" in answer.text
    assert as_(cast.ingegerd).post(url("invitation", meeting), {"places": 0}).status_code == 422
    assert as_(cast.tuva).post(url("invitation", meeting), {"places": 7}).status_code == 403


def test_mtg_07_it_stands_in_my_calendar_feed_until_i_decline_or_it_is_called_off(cast, as_):
    meeting = invited(cast, about="Hemligt")
    as_(cast.samira).post("/work/feed/")
    address = Feed.objects.get(user=cast.samira).get_absolute_url()
    text = as_(None).get(address).content.decode()
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert event["SUMMARY"] == vobject.readOne(text).vevent.summary.value == meeting.title
    assert event["DTSTART"].dt == meeting.starts_at and "Hemligt" not in text and "Biblioteket" not in text
    reply(cast, meeting, cast.samira, "no")
    assert not Calendar.from_ical(as_(None).get(address).content).walk("VEVENT")


def test_mtg_07_the_day_before_those_who_may_come_are_reminded_once(cast):
    meeting = invited(cast, places=1, starts_at=now() + timedelta(hours=20), ends_at=None)
    for who, answer in ((cast.tuva, "yes"), (cast.petter, "yes"), (cast.samira, "no")):
        reply(cast, meeting, who, answer)
    assert (turns.remind(), turns.remind()) == (1, 0)
    Cursor.objects.read_all()
    told = set(Notification.objects.filter(reason="meeting").values_list("user", flat=True))
    assert cast.tuva.pk in told and cast.joar.pk in told and not told & {cast.petter.pk, cast.samira.pk}


def test_mtg_07_what_is_not_answered_is_asked_of_the_organisation(cast, as_):
    meeting = invited(cast, title="Kom och läs")
    asked = f'<a href="{meeting.get_absolute_url()}">Kom och läs</a><p'
    where = f"/coalitions/{cast.coalition.pk}/"
    assert asked in as_(cast.tuva).get(where).text
    reply(cast, meeting, cast.joar)
    assert asked not in as_(cast.tuva).get(where).text and asked in as_(cast.samira).get(where).text


def test_mtg_07_the_page_costs_the_same_however_many_answer(cast, as_):
    meeting, client = invited(cast), as_(cast.ingegerd)
    reply(cast, meeting, cast.tuva)
    client.get(meeting.get_absolute_url())
    with CaptureQueriesContext(connection) as few:
        client.get(url("replies", meeting))
    for who in (cast.samira, cast.petter, cast.joar, cast.mirja, cast.ingegerd):
        reply(cast, meeting, who)
    with CaptureQueriesContext(connection) as many:
        client.get(url("replies", meeting))
    assert len(many) == len(few) < 16
