"""Dates and times as the product says them: 22 October 13:00, in Swedish 22 oktober kl. 13.00."""

from datetime import datetime

from django.utils.dateformat import format as formatted
from django.utils.timezone import is_aware, localtime, now
from django.utils.translation import get_language

CLOCKS = {"en": "{}:{}", "sv": "kl. {}.{}"}


def say(value, show="moment"):
    """The words in the active language and the installation's time zone; a date without time is only ever a date."""
    if not isinstance(value, datetime):
        return day(value)
    local = localtime(value) if is_aware(value) else value
    parts = {"date": [day(local)], "time": [time(local)]}.get(show, [day(local), time(local)])
    return " ".join(parts)


def day(value):
    return formatted(value, "j F" if value.year == localtime(now()).year else "j F Y")


def time(value):
    return CLOCKS.get(get_language(), CLOCKS["en"]).format(f"{value:%H}", f"{value:%M}")
