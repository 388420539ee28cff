"""The map as a table. Each cell holds everything it shows and is drawn once for everybody; it was the dearest page of all."""

from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from coalitions.journey.kinds import Category
from coalitions.journey.models import Contribution, Joining, Line, Support
from coalitions.journey.noting import gathered, groups_in
from coalitions.live.kept import fragments

HOME = "organisation", "organisation__name", "organisation__sector"
SAID = "pk", "space", "version", "category", "text"


class Home(NamedTuple):
    """An organisation as it is named."""

    pk: int
    name: str
    sector: str

    def get_absolute_url(self):
        return reverse("organisations:organisation", args=[self.pk])


class Cell(NamedTuple):
    """name: of who said it, empty when they are here no more. group: (name, tint), or empty; homes and people are in it.

    offers: (pk, words) of each that makes an idea possible.
    """

    pk: int
    space: int
    version: int
    category: str
    text: str
    name: str
    home: Home | None
    backing: tuple
    group: tuple
    homes: tuple
    people: tuple
    offers: tuple

    @property
    def title(self):
        return self.text[:80]

    @property
    def sector(self):
        return self.home.sector if self.home else ""

    @property
    def byline(self):
        known = _("Former member of %(name)s") % {"name": self.home.name} if self.home else _("Former member")
        return self.name or known


class Row(NamedTuple):
    """words: instead of a need. ideas: [(cell, its HTML, whether it is only proposed)]."""

    need: Cell | None
    html: str
    words: str
    ideas: list

    @property
    def sectors(self):
        """Of all who said something in it; "none" for what nobody's organisation said, which is never sifted out."""
        said = [self.need, *(cell for cell, _html, _proposed in self.ideas)]
        return " ".join(sorted({cell.sector or "none" for cell in said if cell}))


def table_of(space):
    """[Row]: every need with the ideas placed against it, then ideas for no single need, last offers that no idea uses yet."""
    lines = list(Line.objects.filter(idea__space=space).order_by("idea__made", "pk").values_list("idea", "other", "is_agreed"))
    cells = cells_of(space, lines)
    found = [(cell, html, False) for cell, html in zip(cells.values(), drawn(cells.values()), strict=True)]
    needs, ideas, offers = (of(found, category) for category in (Category.NEED, Category.IDEA, Category.OFFER))
    against = gathered(
        (other, (*ideas[idea][:2], not agreed)) for idea, other, agreed in lines if idea in ideas and other in needs
    )
    rows = [Row(need, html, "", against.get(need.pk, [])) for need, html, _proposed in needs.values()]
    used = {idea for idea, other, _agreed in lines if other in needs}, {other for idea, other, _agreed in lines if idea in ideas}
    loose = [[one for one in some.values() if one[0].pk not in taken] for some, taken in zip((ideas, offers), used, strict=True)]
    heads = _("No single need"), _("Offers that no idea uses yet")
    return rows + [Row(None, "", words, some) for words, some in zip(heads, loose, strict=True) if some]


def drawn(cells):
    return fragments("journey/_cell.html", cells, called="cell")


def of(found, category):
    return {one[0].pk: one for one in found if one[0].category == category}


def cells_of(space, lines):
    """{pk: Cell} in the order they were said; four queries."""
    rows = Contribution.objects.in_picture().filter(space=space).order_by("made").values_list(*SAID, *person("author"), *HOME)
    cells = {row[0]: bare(row) for row in rows}
    offers = gathered((idea, other) for idea, other, _agreed in lines if other in cells and cells[other].category == "offer")
    said = {idea: tuple((other, cells[other].text) for other in others) for idea, others in offers.items()}
    backing, groups, joined = backing_of(space), groups_in(space), joined_in(space)
    for pk, one in cells.items():
        homes, people = joined.get(pk, ((), ()))
        around = {"backing": tuple(backing.get(pk, ())), "homes": homes, "people": people, "offers": said.get(pk, ())}
        cells[pk] = one._replace(group=groups.get(pk, ()), **around)
    return cells


def bare(row):
    """A cell with nothing round it yet."""
    told, who, where = row[: len(SAID)], row[len(SAID) : -len(HOME)], row[-len(HOME) :]
    return Cell._make([*told, named(*who), home(*where), (), (), (), (), ()])


def person(to):
    return f"{to}__name", f"{to}__email", f"{to}__erased_at"


def named(name, email, erased_at):
    return "" if erased_at or not email else name or email


def home(pk, name, sector):
    return Home(pk, name, sector) if pk else None


def backing_of(space):
    found = Support.objects.filter(idea__space=space).order_by("pk").values_list("idea", *HOME)
    return gathered((idea, home(*where)) for idea, *where in found)


def joined_in(space):
    """{idea: (organisations, names of those who are in its group for none)}"""
    found = Joining.objects.filter(group__space=space).order_by("pk").values_list("group__idea", *person("user"), *HOME)
    sides = gathered((idea, (home(*told[3:]), named(*told[:3]))) for idea, *told in found)
    return {idea: apart(members) for idea, members in sides.items()}


def apart(members):
    homes = dict.fromkeys(where for where, _name in members if where)
    return tuple(homes), tuple(name for where, name in members if name and not where)
