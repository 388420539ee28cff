"""Fetches answers from a mailbox, for installations whose mail server hands nothing over by itself (INBOUND_IMAP)."""

import imaplib
import ssl
from urllib.parse import unquote, urlsplit

from django.conf import settings

from coalitions.activity.inbound.taking import BIGGEST, take

WAIT, MOST = 20, 50  # seconds for an answer; mails in one turn


def poll():
    """For the worker: takes in what is unread and marks it read, each by itself; returns how many. Nothing is deleted."""
    if not settings.INBOUND_IMAP:
        return 0
    place = urlsplit(settings.INBOUND_IMAP)
    with opened(place) as mailbox:
        mailbox.login(unquote(place.username or ""), unquote(place.password or ""))
        mailbox.select(unquote(place.path.strip("/")) or "INBOX")
        _status, found = mailbox.uid("search", None, "UNSEEN")
        numbers = found[0].split()[:MOST] if found and found[0] else []
        for number in numbers:
            fetch(mailbox, number)
        return len(numbers)


def opened(place):
    """imaps: encrypted from the first byte on; imap: only to this machine itself."""
    if place.scheme == "imaps":
        return imaplib.IMAP4_SSL(place.hostname, place.port or 993, ssl_context=ssl.create_default_context(), timeout=WAIT)
    return imaplib.IMAP4(place.hostname, place.port or 143, timeout=WAIT)


def fetch(mailbox, number):
    """Read only after it was taken in: a mail in the middle of which we died comes again, and is known by its number."""
    _status, parts = mailbox.uid("fetch", number, f"(BODY.PEEK[]<0.{BIGGEST + 1}>)")
    octets = next((part[1] for part in parts if isinstance(part, tuple)), None)
    if octets is not None:
        take(octets)
    mailbox.uid("store", number, "+FLAGS", r"(\Seen)")
