"""A need, an idea or an offer as a note of the map, and an idea's lines: what is drawn and nothing else, so it is drawn once."""

from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coalitions.journey import picture
from coalitions.journey.kinds import Category
from coalitions.organisations.models import Sector

STEP = 42  # from one sector's count to the next


class Note(NamedTuple):
    """organisation, sector: of who said it. backing: the sector of each organisation behind it. group: (name, tint), or empty.

    needs, offers: the words of those it answers, and of those that make it possible.
    v: grows whenever the note is drawn otherwise because of itself.
    """

    pk: int
    space: int
    v: int
    made: int
    category: str
    text: str
    x: int
    y: int
    organisation: str
    sector: str
    backing: tuple
    group: tuple
    needs: tuple
    offers: tuple

    @property
    def href(self):
        return reverse("journey:on_map", args=[self.space, self.pk])

    @property
    def is_idea(self):
        return self.category == Category.IDEA

    @property
    def kind(self):
        return Category(self.category).label

    @property
    def title(self):
        return self.text[:80]

    @property
    def body(self):
        """How high the note is without the band of a group."""
        return picture.IDEA if self.is_idea else picture.NEED

    @property
    def height(self):
        return self.body + (picture.BAND if self.group else 0)

    @property
    def broken(self):
        """[(line of its words, where that is drawn)]."""
        return [(line, 44 + nth * 18) for nth, line in enumerate(picture.broken(self.text))]

    @property
    def home(self):
        return picture.shortened(self.organisation, picture.ORGANISATION)

    @property
    def banner(self):
        return picture.shortened(self.group[0], picture.ORGANISATION)

    @property
    def tally(self):
        """[(sector, how many of its organisations stand behind it, where that is drawn)]."""
        there = [sector for sector in Sector.values if sector in self.backing]
        return [(sector, self.backing.count(sector), 16 + nth * STEP) for nth, sector in enumerate(there)]

    @property
    def label(self):
        """In words all that the note and its lines show, first what is seen of it (WCAG 2.5.3)."""
        said = [f"{self.kind}: {self.text}", self.organisation]
        said += [_("Answers: %(needs)s") % {"needs": "; ".join(self.needs)}] if self.needs else []
        said += [_("Made possible by: %(offers)s") % {"offers": "; ".join(self.offers)}] if self.offers else []
        said += [self.support] if self.is_idea else []
        said += [_("Idea group: %(name)s") % {"name": self.group[0]}] if self.group else []
        return ". ".join(one.rstrip(".") for one in said if one)

    @property
    def support(self):
        many = len(self.backing)
        if not many:
            return _("Nobody stands behind it yet")
        names = ", ".join(f"{count} {Sector(sector).label}" for sector, count, _x in self.tally)
        words = ngettext("%(n)s organisation stands behind it", "%(n)s organisations stand behind it", many)
        return f"{words % {'n': many}} ({names})"


class End(NamedTuple):
    """Where a line meets a note that is no idea. sector: of who said that. is_agreed: no proposal any more."""

    pk: int
    x: int
    y: int
    sector: str
    is_agreed: bool


class Lines(NamedTuple):
    """An idea's, to its needs and offers: an End each."""

    pk: int
    space: int
    made: int
    x: int
    y: int
    sector: str
    ends: tuple

    @property
    def curves(self):
        """[(end, path)]"""
        return [(end, picture.curve(end, self)) for end in self.ends]
