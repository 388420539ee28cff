"""What can be found, each kind brought by the slice that owns it (docs/decisions/0009-registries-upwards.md).

A thing has a title, an address and a space_id; `things` gives those that can be found, so what is removed, hidden or binned is in
none of them and is found no more.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class File:
    """Where the bytes of a thing lie, and what they are."""

    sha256: str
    storage_key: str
    content_type: str


@dataclass(frozen=True)
class Source:
    """One kind of things that are found; `one` and `label` are what one of them and many are called.

    things: () → the queryset of those that can be found. space: the field that leads to a thing's space; "" for what everybody
    who is signed in may read. text: all that it says, as written by people. is_named: found by its title while one types.
    who, organisation: whose it is, as ids. at: its moment, by which the newest is found first. capacity: whom it speaks for.
    has_file, file: of things that are files; file gives a File whose text is read, of_file: hash → ids of things.
    follows: {label of a log row's subject: ids → ids of things}, besides its own. unread: (user) → ids of those not read.
    group: the kind that people choose, where it is not its own.
    """

    name: str
    one: Any
    label: Any
    icon: str
    things: Callable
    at: Callable
    space: str = "space"
    title: Callable = lambda thing: str(thing.title)
    text: Callable = lambda thing: ""
    address: Callable = lambda thing: thing.get_absolute_url()
    who: Callable = lambda thing: getattr(thing, "author_id", None)
    organisation: Callable = lambda thing: getattr(thing, "organisation_id", None)
    capacity: Callable = lambda thing: ""
    has_file: Callable = lambda thing: False
    file: Callable = lambda thing: None
    of_file: Callable | None = None
    follows: Mapping = field(default_factory=dict)
    unread: Callable | None = None
    is_named: bool = False
    group: str = ""
    order: int = 50

    @property
    def model(self):
        return self.things().model

    @property
    def choice(self):
        return self.group or self.name

    def space_of(self, thing):
        return thing.space_id if self.space else None

    def scope_of(self, thing):
        """What a guest must be invited to; what has none is for those to whom the whole space is open."""
        return getattr(thing, "scope", "") if self.space and not self.group else ""

    def in_space(self, space_id):
        return self.things().filter(**{self.space: space_id}) if self.space else self.things()


SOURCES: dict[str, Source] = {}
CAPACITIES: list = []  # (value, words) of whom something speaks for, brought with what has it


def bring(source):
    SOURCES[source.name] = source


def in_order():
    return sorted(SOURCES.values(), key=lambda source: source.order)


def choices():
    """(value, words) of the kinds that people choose from."""
    return [(source.name, source.label) for source in in_order() if not source.group]


def names_of(choice):
    return [source.name for source in SOURCES.values() if source.choice == choice]


def of_house():
    return [source for source in SOURCES.values() if not source.space]


def of_spaces():
    return [source for source in SOURCES.values() if source.space]


def concerned(rows, sources):
    """{source name: ids of things} that these rows of a log are about."""
    subjects = defaultdict(set)
    for row in rows:
        subjects[row.subject_type].add(row.subject_id)
    return {source.name: ids for source in sources if (ids := things_of(source, subjects))}


def things_of(source, subjects):
    own = set(subjects.get(source.model._meta.label_lower, ()))
    return own.union(*(set(follow(subjects[label])) for label, follow in source.follows.items() if label in subjects))
