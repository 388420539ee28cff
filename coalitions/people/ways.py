"""Ways in that slices above bring: an organisation's own sign-in, found by the domain of an address (ACC-03)."""

from collections.abc import Callable
from dataclasses import dataclass

from allauth.account.internal.flows.login import get_authentication_records

METHOD = "provider"  # in the records of how a session's person showed who it is


@dataclass(frozen=True)
class Way:
    """name: whose sign-in it is. url: where it begins. is_only: nothing else opens an account with such an address."""

    name: str
    url: str
    is_only: bool = False


def nothing(*told):
    """Where no slice above brings a way."""


@dataclass
class Brought:
    """find(address): its Ways, the first to choose first. entered(request, user): hears of each sign-in, session in hand."""

    find: Callable = lambda address: []
    entered: Callable = nothing


BROUGHT = Brought()


def bring(find, entered):
    BROUGHT.find, BROUGHT.entered = find, entered


def ways_of(address):
    return BROUGHT.find(address)


def only_way_of(address):
    return next((way for way in ways_of(address) if way.is_only), None)


def bars(request, user):
    """The way that this person has to take, who came by another. Administrators may always come in by their own means: a
    provider that is out of order must not keep out who can switch it off."""
    came = any(one["method"] == METHOD for one in get_authentication_records(request, user))
    return None if came or user.is_platform_admin else only_way_of(user.email)
