"""What waits for an administrator, on top of the pipeline (ADM-06). Slices above add what they know of."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.models import Application, Organisation

WAITING: list = []
TELLING: list = []


@dataclass(frozen=True)
class Wait:
    """words: what; count: how many; url: where it is looked at, "" for nowhere; about: organisations it concerns."""

    words: object
    count: int
    url: str = ""
    about: tuple = ()


def waits(ask):
    """Registers a function that gives a Wait, or None for nothing."""
    WAITING.append(ask)
    return ask


@dataclass(frozen=True)
class Fact:
    """What need not be done anything about, but is good to know."""

    words: object
    value: object


def tells(ask):
    """Registers a function that gives a Fact."""
    TELLING.append(ask)
    return ask


def facts():
    return [ask() for ask in TELLING]


def waiting():
    """Those of which there is one at least, in the order they were registered."""
    return [wait for ask in WAITING for wait in [ask()] if wait and wait.count]


@waits
def applications():
    return Wait(_("Applications that wait"), Application.objects.waiting().count(), reverse("organisations:console_applications"))


@waits
def stalled():
    return Wait(_("Stalled organisations"), Organisation.objects.stalled().count(), reverse("organisations:stage_stalled"))
