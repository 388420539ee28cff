"""The directory: what it is narrowed by, and what slices above add: ways to narrow it, and marks beside each organisation."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy as _

from coalitions.organisations.models import Offer, OfferKind, Organisation, Sector
from coalitions.organisations.places import counties, municipalities

# From north to south and west to east, as the tiles of the map lie (static/css/components/directory.css).
NORTH, MIDDLE, SOUTH = ("25", "24", "23", "22", "20", "21"), ("17", "18", "19", "03", "14", "05", "04", "01"), ("13", "06", "08")
ON_THE_MAP = (*NORTH, *MIDDLE, *SOUTH, "09", "12", "07", "10")


@dataclass(frozen=True)
class Way:
    """Something else to narrow by, for a reader.

    choices: reader → [(value, words)]. narrow: (organisations, values) → organisations. counted: (organisations, values) →
    {value: how many}. marks: (organisations on the page, reader) → {organisation's id: template context for `template`}.
    """

    name: str
    label: Any
    choices: Callable
    narrow: Callable
    counted: Callable
    marks: Callable


WAYS: list[Way] = []


def bring(way):
    WAYS.append(way)


@dataclass(frozen=True)
class Group:
    """One group of boxes to tick: [(value, words, how many, whether it is ticked)]."""

    name: str
    label: Any
    rows: list


class Directory:
    """Of one reader's form: the organisations that are left, and how many would be with each other choice."""

    def __init__(self, form, reader):
        self.form, self.reader = form, reader
        self.all = Organisation.objects.aboard()
        self.told = self.all.telling_of(form.value("q")).offering(form.value("offers"))
        for way in WAYS:
            self.told = way.narrow(self.told, form.value(way.name))
        self.placed = self.told.in_place(form.value("municipality") or form.value("county"))
        self.found = self.placed.of_sectors(form.value("sector")).order_by("name", "pk")

    @property
    def sectors(self):
        counted, chosen = self.placed.counted(), self.form.value("sector")
        return [(code, name, counted.get(code, 0), code in chosen) for code, name in Sector.choices]

    @property
    def groups(self):
        kinds = self.group("offers", _("Offers"), OfferKind.choices, Offer.objects.counted(self.all))
        return [*[self.brought(way) for way in WAYS if self.form.fields[way.name].choices], kinds]

    def brought(self, way):
        choices = self.form.fields[way.name].choices
        return self.group(way.name, way.label, choices, way.counted(self.all, [value for value, _words in choices]))

    def group(self, name, label, choices, counted):
        chosen = self.form.value(name)
        return Group(name, label, [(value, words, counted.get(value, 0), value in chosen) for value, words in choices])

    @property
    def place(self):
        """The name of where one looks; nothing for the whole country."""
        code = self.form.value("municipality") or self.form.value("county")
        return str(municipalities().get(code) or counties().get(code, ""))

    @property
    def settled(self):
        """How many counties have an organisation that is left."""
        return sum(county.total > 0 for county in self.counties)

    @cached_property
    def counties(self):
        """[County] of all, in the order of the map, whatever county is chosen."""
        counted = self.told.of_sectors(self.form.value("sector")).by_county()
        chosen = self.form.value("county")
        named = counties()
        codes = [*ON_THE_MAP, *(code for code in named if code not in ON_THE_MAP)]
        return [County(code, named.get(code, code), counted.get(code, {}), code == chosen) for code in codes]

    def marked(self, page):
        """The page's organisations, each with `marks`: what slices above show beside it."""
        page.object_list = list(page.object_list)
        given = [way.marks(page.object_list, self.reader) for way in WAYS]
        for one in page.object_list:
            one.marks = [mark for marks in given for mark in marks.get(one.pk, ())]
        return page


PARTS = re.compile(r"(?<=\w{3})(?=(botten|norrland|manland|götland)$)")
MOST = 12  # organisations of one county drawn one by one; more are a number


@dataclass(frozen=True)
class County:
    code: str
    name: str
    counted: dict
    chosen: bool

    @property
    def hyphened(self):
        """The name as it may break on a small tile: browsers hyphenate only what they have a dictionary for."""
        return PARTS.sub("\u00ad", self.name)

    @property
    def total(self):
        return sum(self.counted.values())

    @property
    def shapes(self):
        """A sector for each organisation, in the fixed order; none when there are too many to count with the eye."""
        return [sector for sector in Sector.values for _ in range(self.counted.get(sector, 0))] if self.total <= MOST else []

    @property
    def tally(self):
        """[(sector, name, number)] of all four, in the fixed order."""
        return [(sector, name, self.counted.get(sector, 0)) for sector, name in Sector.choices]
