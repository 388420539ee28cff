"""A board split crosswise: one lane for each organisation or sector that is asked, or each label, and one for those without."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.organisations.models import Sector

USUAL = "organisation"
WAYS = {"organisation": gettext_lazy("Organisation"), "sector": gettext_lazy("Sector"), "label": gettext_lazy("Label")}


@dataclass(frozen=True)
class Lane:
    """One lane. cells: [(column, cards)], in the board's order. sector: whose shape stands beside the name, or nothing."""

    name: str
    sector: str
    cells: list

    @property
    def count(self):
        return sum(len(cards) for _column, cards in self.cells)


def lanes(cards, columns, by):
    """A card that has several stands in the lane of each. The lane of those without comes last."""
    found = {}
    for card in cards:
        for name, sector in KEYS[by](card) or {("", "")}:
            found.setdefault((name, sector), []).append(card)
    return [lane(key, found[key], columns) for key in sorted(found, key=ORDER[by])]


def lane(key, cards, columns):
    name, sector = key
    cells = [(column, [card for card in cards if card.column_id == column.pk]) for column in columns]
    return Lane(name or _("Without"), sector, cells)


def organisations(card):
    return {(one.home.name, one.home.sector) for one in card.assignees.all() if one.home}


def sectors(card):
    """Only sectors that are known: an informal home has one too."""
    return {(Sector(one.home.sector).label, one.home.sector) for one in card.assignees.all() if one.home and one.home.sector}


def labels(card):
    return {(label.name, "") for label in card.worn}


def place(sector):
    return Sector.values.index(sector) if sector in Sector.values else len(Sector.values)


KEYS = {"organisation": organisations, "sector": sectors, "label": labels}
ORDER = {
    "organisation": lambda key: (not key[0], key[0].casefold()),
    "sector": lambda key: (not key[0], place(key[1])),
    "label": lambda key: (not key[0], key[0].casefold()),
}
