"""What goes over with a seat, and what its next holder is told. Slices above bring their part from their apps.py."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Item:
    """One line of a list: a thing, where it lies, and until when it is asked for."""

    title: str
    url: str = ""
    note: str = ""
    due: date | None = None


@dataclass(frozen=True)
class Part:
    """One kind of thing that goes over.

    find: (Leaving) → the things that go over. give: (things, Leaving, successor) hands them on, inside the handover's verb.
    items: (ids, reader) → [Item] of those that the reader may see, in a constant number of queries.
    """

    name: str
    label: object
    find: Callable
    give: Callable
    items: Callable


@dataclass(frozen=True)
class Leaving:
    """Who leaves which seat: the person, the organisation and the spaces it concerns, and who hands over.

    speaker: a function of a space id that gives who is named in that space's log: the one who hands over if at home there.
    """

    seat: object
    user: object
    spaces: list
    speaker: Callable

    @property
    def organisation(self):
        return self.seat.organisation


@dataclass(frozen=True)
class Section:
    """One list of a page: what it is called, the items a reader may see, and how many more there are."""

    label: object
    items: list
    hidden: int = 0

    @property
    def count(self):
        return len(self.items) + self.hidden


PARTS: list[Part] = []
TELLERS: list[Callable] = []


def goes_over(part):
    PARTS.append(part)


def tells(teller):
    """Registers a function of (handover, reader) that gives a Section of the briefing; an empty one is not shown."""
    TELLERS.append(teller)
    return teller


def shown(moved, reader):
    """The Sections of what went over or would. moved: {name of a part: ids}."""
    return [section(part, moved[part.name], reader) for part in PARTS if moved.get(part.name)]


def section(part, ids, reader):
    items = part.items(ids, reader)
    return Section(part.label, items, len(ids) - len(items))


def told(handover, reader):
    return [found for teller in TELLERS if (found := teller(handover, reader)).count]
