"""A board split crosswise: one lane for each thing of a kind that its tasks belong to, and one for those that belong to none.

Each way to split it says which lanes a task stands in and what makes it stand in another; slices above bring ways of their own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext as _

USUAL = "organisation"


class Key(NamedTuple):
    """What makes a lane. value: how an address names it; sector: whose shape stands beside the name, or nothing."""

    value: str
    name: str
    sector: str = ""


WITHOUT = Key("", "")


def by_name(key):
    return key.name.casefold()


@dataclass(frozen=True)
class Way:
    """keys: cards → {card id: [Key]}, in a constant number of queries. offered: (board, membership) → [Key] of the lanes that
    a task may go to. cross: (card, value, left, by=user) makes it stand in one lane and, where it can, no more in the other;
    raises OtherLane. stands: lanes without a task are shown too. inside: not for guests of one board. fixed: its lanes are
    no places to move to.
    """

    name: str
    label: object
    order: int
    keys: Callable
    offered: Callable
    cross: Callable
    place: Callable = by_name
    stands: bool = False
    inside: bool = False
    fixed: bool = False


WAYS: dict[str, Way] = {}


def bring(way):
    WAYS[way.name] = way


def ways(membership):
    """Those that the reader may look at a board by, in their order."""
    guest = membership is not None and membership.is_guest
    return sorted((way for way in WAYS.values() if not (guest and way.inside)), key=lambda way: way.order)


def way(name, membership):
    """The one of that name, or None."""
    return next((way for way in ways(membership) if way.name == name), None)


@dataclass(frozen=True)
class Lane:
    """One lane. cells: [(column, cards)], in the board's order."""

    key: Key
    cells: list

    @property
    def name(self):
        return self.key.name or _("Without")

    @property
    def count(self):
        return sum(len(cards) for _column, cards in self.cells)


def lanes(way, cards, columns, standing=()):
    """A card that belongs to several stands in the lane of each. standing: keys of lanes that are drawn also when empty.

    The lane of those without comes last.
    """
    found, keys = {key: [] for key in standing}, way.keys(cards)
    for card in cards:
        for key in keys.get(card.pk) or [WITHOUT]:
            found.setdefault(key, []).append(card)
    return [lane(key, found[key], columns) for key in sorted(found, key=lambda key: (not key.value, way.place(key)))]


def lane(key, cards, columns):
    return Lane(key, [(column, [card for card in cards if card.column_id == column.pk]) for column in columns])
