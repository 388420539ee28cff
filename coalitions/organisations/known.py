"""The official lists as a process holds them: read once, and again when any process changed them.

They are asked for with every organisation that is drawn and every row of a sheet, so no question to the database goes with it.
"""

import time
from dataclasses import dataclass, field
from uuid import uuid4

from django.apps import apps
from django.core.cache import cache
from django.db import transaction

KEY = "organisations.lists"
LOOK = 1.0  # seconds within which a process learns that another changed a list


@dataclass
class Lists:
    """{code: row} each, in the order of the codes; what is retired is among them, for it may be in use."""

    forms: dict
    counties: dict
    municipalities: dict
    options: str = ""  # what a field offers of them, drawn once


@dataclass
class Held:
    lists: Lists | None = None
    mark: str | None = None
    looked: float = field(default=float("-inf"))

    def is_old(self):
        if time.monotonic() - self.looked < LOOK:
            return self.lists is None
        self.looked = time.monotonic()
        return self.lists is None or cache.get(KEY) != self.mark


held = Held()


def current():
    """The mark is read first: what changes meanwhile is then seen at the next look."""
    lists = None if held.is_old() else held.lists
    if lists is None:
        held.mark = cache.get(KEY)
        lists = held.lists = read()
    return lists


def read():
    form, place = (apps.get_model("organisations", name) for name in ("LegalForm", "Place"))
    places = list(place.objects.order_by("code"))
    counties, municipalities = ({one.code: one for one in places if len(one.code) == digits} for digits in (2, 4))
    return Lists({one.code: one for one in form.objects.order_by("code")}, counties, municipalities)


def changed():
    """In the verb itself, for what it reads again, and once others can see the change too."""
    held.lists = None
    transaction.on_commit(tell)


def tell():
    cache.set(KEY, uuid4().hex, None)
    held.lists = None
