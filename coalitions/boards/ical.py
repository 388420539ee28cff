"""Writing iCalendar (RFC 5545): whole-day events, CRLF, lines of at most 75 octets."""

from contextlib import suppress
from datetime import timedelta

from django.utils.timezone import now
from django.utils.translation import gettext as _

LINE = 75  # octets
MORE: list = []  # (user, absolute) → lines of what else stands in a person's calendar, as slices above know it


def calendar(feed, cards, absolute):
    """The text of a calendar. absolute: a function that makes a whole address of a path."""
    name = feed.board.name if feed.board else _("My work")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Coalition Workspace//Tasks//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines += [f"X-WR-CALNAME:{escaped(name)}", "REFRESH-INTERVAL;VALUE=DURATION:PT1H"]
    host = absolute("/").split("/")[2].split(":")[0]
    for card in cards.order_by("due_on", "pk"):
        lines += event(card, host, absolute)
    for bring in () if feed.board else MORE:
        lines += bring(feed.user, absolute)
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def event(card, host, absolute):
    """Title, day and where to find it: what a stranger who got hold of the address may learn, and no more."""
    return [
        "BEGIN:VEVENT",
        f"UID:card-{card.pk}@{host}",
        f"DTSTAMP:{now():%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{day(card.due_on)}",
        f"DTEND;VALUE=DATE:{day(card.due_on, 1)}",
        f"SUMMARY:{escaped(card.title)}",
        f"SEQUENCE:{card.version}",
        f"URL:{absolute(card.get_absolute_url())}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def day(date, more=0):
    """A year before 1000 keeps its four digits; the last day of all time has no next one."""
    with suppress(OverflowError):
        date += timedelta(days=more)
    return f"{date.year:04}{date:%m%d}"


def escaped(text):
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n")):
        text = text.replace(sign, written)
    return "".join(letter for letter in text if letter >= " " or letter == "\t")


def folded(line):
    """In pieces of at most 75 octets, no letter cut in two."""
    pieces, piece = [], ""
    for letter in line:
        if len(f"{piece}{letter}".encode()) > LINE - bool(pieces):
            pieces.append(piece)
            piece = ""
        piece += letter
    return "\r\n ".join([*pieces, piece])
