"""Whether a mail was written by a person of ours: not by a program, not by us, and shown by the mail server to be the sender's.

A sender's name in a mail is anybody's to write. Our own mail server has asked SPF, DKIM or DMARC and written what it found on
top of the mail (RFC 8601), under its name, INBOUND_AUTHSERV; what stands below was there before, and is not believed.
"""

import re
from email.utils import getaddresses, parseaddr

from django.conf import settings

from coalitions.activity.models import Outcome

AUTOMATIC = re.compile(r"\s*(bulk|list|junk|auto_reply)\b", re.IGNORECASE)
RESULT = re.compile(r"\b(dmarc|dkim|spf)\s*=\s*pass\b([^;]*)", re.IGNORECASE)
NAMED = re.compile(r"(?:header\.(?:d|from|i)|smtp\.mailfrom)\s*=\s*\"?(?:[^\s;@]*@)?([^\s;\"]+)", re.IGNORECASE)
COMMENT = re.compile(r"\([^()]*\)")


def refusal(message):
    """The Outcome that ends it, or None."""
    if is_own(message):
        return Outcome.LOOP
    if is_automatic(message):
        return Outcome.AUTOMATIC
    return None if is_proven(message) else Outcome.FORGED


def is_own(message):
    """A mail of ours that came back, whoever sent it on."""
    host = settings.SITE.hostname
    lists, number = str(message.get("List-Id", "")), str(message.get("Message-ID", ""))
    return f".{host}>" in lists or number.strip().endswith(f"@{host}>") or sender(message) == own_address()


def own_address():
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].lower()


def is_automatic(message):
    """Answers of machines: absence notes, receipts, bounces, lists (RFC 3834)."""
    submitted = str(message.get("Auto-Submitted", "no")).partition(";")[0].strip().lower()
    signs = (
        submitted not in ("", "no"),
        bool(AUTOMATIC.match(str(message.get("Precedence", "")))),
        message.get("X-Autoreply") is not None or message.get("X-Autorespond") is not None,
        str(message.get("Return-Path", "x")).strip() == "<>",
        message.get("List-Id") is not None,
        message.get_content_type() in ("multipart/report", "message/delivery-status", "message/disposition-notification"),
    )
    return any(signs)


def sender(message):
    """The one address in From, in small letters; empty when there are none or several."""
    found = [address for _name, address in getaddresses([str(one) for one in message.get_all("From", [])]) if address]
    return found[0].lower() if len(found) == 1 else ""


def is_proven(message):
    """Whether our mail server found that the sender's domain stands behind the mail."""
    domain = sender(message).rpartition("@")[2]
    found = message.get_all("Authentication-Results", [])
    if not (domain and found and settings.INBOUND_AUTHSERV):
        return False
    server, _, results = COMMENT.sub(" ", str(found[0])).partition(";")
    if server.split()[:1] != [settings.INBOUND_AUTHSERV]:
        return False
    return any(fits(domain, proof) for proof in RESULT.finditer(results))


def fits(domain, proof):
    """dmarc speaks of the sender's domain by itself; dkim and spf must name it, or a domain above it."""
    named = [one.lower().strip(".") for one in NAMED.findall(proof[2])]
    return any(domain == one or (proof[1].lower() != "dmarc" and domain.endswith(f".{one}") and "." in one) for one in named)
