"""Notes and lines made of what lies in the database: of one contribution, for the news of it, and of all, for a page."""

from typing import NamedTuple

from coalitions.journey.kinds import Category
from coalitions.journey.models import Contribution, IdeaGroup, Line, Support
from coalitions.journey.models.note import End, Lines, Note

SHOWN = ("pk", "space", "version", "moved", "made", "category", "text", "x", "y", "organisation__name", "organisation__sector")
OTHER = ("other", "other__x", "other__y", "other__organisation__sector", "is_agreed")


class Strand(NamedTuple):
    """A line as it lies in the database: where it ends, and what stands there."""

    end: End
    category: str
    text: str
    is_nameless: bool


def note_of(one):
    """From what was fetched with it: QuerySet.noted()."""
    home, group = one.organisation, one.round
    own = [one.pk, one.space_id, one.version + one.moved, one.made, one.category, one.text, one.x, one.y]
    own += [home.name, home.sector] if home else ["", ""]
    backing = tuple(support.organisation.sector for support in one.supports.all())
    said = [tuple(other.title for other in others) for others in (one.needs, one.offers)]
    return Note._make([*own, backing, (group.name, group.tint) if group else (), *said])


def lines_of(idea):
    ends = tuple(end_of(line) for line in idea.strands if line.other.is_on_map)
    return Lines(idea.pk, idea.space_id, idea.made, idea.x, idea.y, sector_of(idea), ends)


def end_of(line):
    return End(line.other_id, line.other.x, line.other.y, sector_of(line.other), line.is_agreed)


def sector_of(one):
    return one.organisation.sector if one.organisation else ""


def pictured(space):
    """{"notes": [Note], "lines": [Lines]} of a space in the order they were said; four queries."""
    rows = Contribution.objects.in_picture().filter(space=space).order_by("made").values_list(*SHOWN)
    backing, groups, strands = backing_in(space), groups_in(space), strands_in(space)
    notes = [noted(row, backing.get(row[0], ()), groups.get(row[0], ()), strands.get(row[0], ())) for row in rows]
    ideas = [one for one in notes if one.is_idea]
    return {"notes": notes, "lines": [lined(one, strands.get(one.pk, ())) for one in ideas]}


def noted(row, backing, group, strands):
    pk, space, version, moved, *rest, home, sector = row
    said = [tuple(one.text[:80] for one in strands if one.category == kind) for kind in (Category.NEED, Category.OFFER)]
    return Note._make([pk, space, version + moved, *rest, home or "", sector or "", tuple(backing), group, *said])


def lined(idea, strands):
    ends = tuple(one.end for one in strands if not one.is_nameless)
    return Lines(idea.pk, idea.space, idea.made, idea.x, idea.y, idea.sector, ends)


def backing_in(space):
    found = Support.objects.filter(idea__space=space).order_by("pk").values_list("idea", "organisation__sector")
    return gathered((idea, sector) for idea, sector in found)


def groups_in(space):
    return {idea: (name, tint) for idea, name, tint in IdeaGroup.objects.filter(space=space).values_list("idea", "name", "tint")}


def strands_in(space):
    between = Line.objects.filter(idea__space=space, other__removed_at=None).order_by("other__made", "pk")
    found = between.values_list("idea", *OTHER, "other__category", "other__text", "other__is_nameless")
    return gathered((idea, Strand(End(pk, x, y, sector or "", agreed), *told)) for idea, pk, x, y, sector, agreed, *told in found)


def gathered(pairs):
    """{key: [values]}"""
    found: dict = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found
