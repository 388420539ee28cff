"""Meetings as calendar programs know them: invitations by mail (RFC 5546), and events in a person's feed."""

from datetime import UTC, timedelta
from email.utils import parseaddr

from django.conf import settings
from django.utils.timezone import now
from icalendar import Calendar, Event, vCalAddress, vText

LONG = timedelta(hours=2)  # a meeting of which nobody said when it ends
STANDINGS = {"yes": "ACCEPTED", "maybe": "TENTATIVE", "no": "DECLINED"}


def invitation(desk, person, answer=""):
    """(method, text) of what to send to the person's calendar: REQUEST, also for a change, or CANCEL. answer: given before."""
    method = "CANCEL" if desk.called_off_at else "REQUEST"
    calendar = Calendar(prodid="-//Coalition Workspace//Meetings//EN", version="2.0", method=method)
    calendar.add_component(asked(desk, person, answer))
    return method, calendar.to_ical().decode()


def asked(desk, person, answer):
    meeting, event = desk.meeting, event_of(desk)
    event.add("status", "CANCELLED" if desk.called_off_at else "CONFIRMED")
    event.add("location", meeting.place or meeting.link)
    event.add("description", "\n\n".join(filter(None, [meeting.about, meeting.link, address(meeting)])))
    event.add("url", address(meeting))
    event["organizer"] = organiser()
    event["attendee"] = attendee(person, answer)
    return event


def event_of(desk):
    """Title and time: what a stranger who got hold of a feed may learn, and no more."""
    meeting, event = desk.meeting, Event()
    event.add("uid", f"meeting-{meeting.pk}@{settings.SITE.hostname}")
    event.add("sequence", desk.sequence)
    event.add("dtstamp", now())
    event.add("dtstart", utc(meeting.starts_at))
    event.add("dtend", utc(meeting.ends_at or meeting.starts_at + LONG))
    event.add("summary", meeting.title)
    return event


def utc(moment):
    """Every program knows UTC; a named time zone would have to be described."""
    return moment.astimezone(UTC)


def address(meeting):
    return settings.BASE_URL + meeting.get_absolute_url()


def organiser():
    name, mail = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return calendar_address(mail, name)


def attendee(person, answer):
    """Replies are given on the meeting's page, so that everybody sees them: programs need send none."""
    found = calendar_address(person.email, str(person))
    found.params |= {"ROLE": vText("REQ-PARTICIPANT"), "RSVP": vText("FALSE")}
    found.params["PARTSTAT"] = vText(STANDINGS.get(answer, "NEEDS-ACTION"))
    return found


def calendar_address(mail, name):
    found = vCalAddress(f"mailto:{mail}")
    found.params["CN"] = vText(name)
    return found


def lines(desks, absolute):
    """For a feed of several things."""
    for desk in desks:
        event = event_of(desk)
        event.add("url", absolute(desk.meeting.get_absolute_url()))
        yield from (str(line) for line in event.content_lines() if line)
