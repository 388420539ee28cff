"""The address a mail can be answered to: it names the letter that is answered, and a mark that only we can make."""

import re
from email.utils import getaddresses
from uuid import UUID

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

LOCAL = re.compile(r"\+([0-9a-f]{32})([0-9a-f]{20})$")


def mark(number):
    return salted_hmac("reply", number, secret=settings.TOKEN_KEY, algorithm="sha256").hexdigest()[:20]


def reply_address(letter):
    """name+<letter><mark>@host, within the 64 characters of a local part (RFC 5321); empty where no mail is taken in."""
    name, at, host = settings.INBOUND_ADDRESS.partition("@")
    number = UUID(str(letter)).hex
    return f"{name}+{number}{mark(number)}@{host}" if at else ""


def letter_of(message):
    """The letter that is answered, from the addresses the mail went to; None when none of them is one of ours."""
    headers = [str(value) for name in ("To", "Cc", "Delivered-To", "X-Original-To") for value in message.get_all(name, [])]
    host = settings.INBOUND_ADDRESS.partition("@")[2].lower()
    for _name, address in getaddresses(headers):
        local, _, domain = address.lower().rpartition("@")
        found = LOCAL.search(local)
        if found and domain == host and constant_time_compare(mark(found[1]), found[2]):
            return UUID(found[1])
    return None
