"""What is asked of a person's organisation in a coalition: a slot on "Where we are" that slices above fill."""

from dataclasses import dataclass
from datetime import date

from coalitions.spaces.models import Membership


@dataclass(frozen=True)
class Asked:
    """One thing asked. organisation: whose it is; due: until when, or None."""

    title: str
    url: str
    organisation: object
    due: date | None = None


ASKING: list = []


def asks(provider):
    """Registers a function of (coalition, user, *asked) that gives a list of Asked, in a constant number of queries.

    user: of an open account. asked: the list of organisations asked, or nothing for those the user is there for.
    """
    ASKING.append(provider)
    return provider


def asked_in(coalition, user, organisations=None):
    asked = () if organisations is None else (organisations,)
    found = [one for provider in ASKING for one in provider(coalition, user, *asked)] if user.is_active else []
    return sorted(found, key=lambda one: (one.due is None, one.due or date.min))


def homes_of(user, spaces, asked=()):
    """Of organisations: those asked, see asks(), by memberships of these spaces."""
    mine = Membership.objects.active().filter(user=user.pk, space__in=spaces).exclude(organisation=None)
    return asked[0] if asked else mine.values("organisation")
