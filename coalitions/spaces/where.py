""" "Where we are", the first page of a coalition: what it asks, and slots that slices above fill with what they know of it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Count, Subquery

from coalitions.live.prepared import prepared
from coalitions.spaces.models import Coalition, Handover, Membership, Space

LATEST = 3  # handovers
PLACES = ("wide", "main", "aside")


@dataclass(frozen=True)
class Part:
    """One part of the page. context: (request, coalition) → what the template needs, in a constant number of queries, or None.

    place: "wide" across the page below its head, "main" or "aside". kinds: the kinds of record that change it.
    """

    template: str
    context: Callable
    place: str
    order: int
    kinds: str = ""


PARTS: list[Part] = []


def show(part):
    PARTS.append(part)
    PARTS.sort(key=lambda one: one.order)


def shown(request, coalition):
    """{place: [{"template": …, and what it needs}]}; a part that has nothing to say is left out."""
    found = [(part, part.context(request, coalition)) for part in PARTS]
    told = [(part, context) for part, context in found if context is not None]
    return {place: [{"template": part.template, **context} for part, context in told if part.place == place] for place in PLACES}


def kinds():
    return " ".join(part.kinds for part in PARTS if part.kinds)


def counted(memberships):
    """How many, as a part of another question about those of the same coalition."""
    return Subquery(memberships.order_by().values("space__coalition").annotate(many=Count("pk")).values("many"))


@prepared
def facilitating(coalition):
    common = Membership.objects.active().filter(space__coalition=coalition.pk, space__is_common=True)
    return common.facilitating().with_people().by_name().annotate(people=counted(common))


@prepared
def figures(coalition):
    return Coalition.objects.with_figures().prefetch_related("hosts", "names").filter(pk=coalition.pk)


@prepared
def handed_over(coalition):
    return Handover.objects.done().filter(seat__coalition=coalition.pk).drawn()[:LATEST]


@prepared
def listed(coalition, reader):
    return Space.objects.in_list_of(reader).filter(coalition=coalition.pk)
