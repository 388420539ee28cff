"""What is asked of a person's organisation in a coalition: a slot on "Where we are" that slices above fill."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Asked:
    """One thing asked. organisation: whose it is; due: until when, or None."""

    title: str
    url: str
    organisation: object
    due: date | None = None


ASKING: list = []


def asks(provider):
    """Registers a function of (coalition, user, organisations) that gives a list of Asked, in a constant number of queries.

    organisations: those asked, or None for the ones the user is there for.
    """
    ASKING.append(provider)
    return provider


def asked_in(coalition, user, organisations=None):
    found = [asked for provider in ASKING for asked in provider(coalition, user, organisations)]
    return sorted(found, key=lambda asked: (asked.due is None, asked.due or date.min))
