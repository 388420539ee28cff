"""Who works with whom: organisations and the coalitions they share, as lists, in the directory and as a picture with its table.

A person hears of the coalitions that the person may enter, of no others.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.directory import Way, bring
from coalitions.organisations.models import Organisation
from coalitions.spaces.models import Coalition, Seat

HOSTS = Coalition.hosts.through.objects
MOST = 40  # organisations in one picture
ROW, TOP, LEFT, RIGHT = 34, 24, 330, 500  # of the picture, in its own units
NAMED = 6  # of those one works with; the others are a number


def choices(reader):
    return list(Coalition.objects.visible_to(reader).order_by("name", "pk").values_list("pk", "name"))


def narrow(organisations, values):
    return organisations.filter(taking_part(Q(coalition__in=values))) if values else organisations


def taking_part(where):
    """Whether an organisation has a seat in, or hosts, a coalition of those."""
    mine = {"organisation": OuterRef("pk")}
    return Exists(Seat.objects.current().filter(where, **mine)) | Exists(HOSTS.filter(where, **mine))


def counted(organisations, values):
    """{coalition as a choice: how many organisations}."""
    seats = Seat.objects.current().filter(coalition__in=values, organisation__in=organisations).order_by()
    return {str(pk): many for pk, many in seats.values_list("coalition").annotate(Count("organisation", distinct=True))}


def marks(organisations, reader):
    """{organisation: its coalitions that the reader may enter}."""
    known = Coalition.objects.visible_to(reader).in_bulk()
    found = defaultdict(list)
    for organisation, coalition in sorted(pairs(organisations, known), key=lambda pair: known[pair[1]].name):
        found[organisation].append(known[coalition])
    return found


def pairs(organisations, coalitions):
    """{(organisation, coalition)}, as ids. organisations: None for all."""
    given = {"coalition__in": list(coalitions)}
    if organisations is not None:
        given["organisation__in"] = [one.pk for one in organisations]
    seats = Seat.objects.current().filter(**given).values_list("organisation", "coalition")
    return {*seats, *HOSTS.filter(**given).values_list("organisation", "coalition")}


bring(Way("coalition", _("Coalition"), choices, narrow, counted, marks))


@dataclass(frozen=True)
class Node:
    """thing: an organisation or a coalition; y: of its line in the picture."""

    thing: object
    y: int

    @property
    def text(self):
        return self.y + 5

    @property
    def top(self):
        return self.y - 8


class Together:
    """Of one page of organisations: what is drawn, and for the table with whom each of them works."""

    def __init__(self, organisations, reader):
        self.organisations = list(organisations)
        self.known = Coalition.objects.visible_to(reader).in_bulk()
        self.shared = pairs(self.organisations, self.known)
        there = {coalition for _organisation, coalition in self.shared}
        self.coalitions = [one for pk, one in self.known.items() if pk in there]
        self.seated = defaultdict(set)
        for organisation, coalition in pairs(None, there):
            self.seated[coalition].add(organisation)

    @property
    def height(self):
        return TOP + ROW * max(len(self.organisations), len(self.coalitions))

    @property
    def left(self):
        return [Node(one, TOP + ROW * nth) for nth, one in enumerate(self.organisations)]

    @property
    def right(self):
        """Spread over the height of the organisations."""
        step = (self.height - TOP) / max(len(self.coalitions), 1)
        return [Node(one, round(TOP + step * nth + (step - ROW) / 2)) for nth, one in enumerate(self.coalitions)]

    @property
    def lines(self):
        """[(sector, the curve from an organisation to a coalition)]."""
        at, mid = {node.thing.pk: node.y for node in self.right}, (LEFT + RIGHT) // 2
        return [
            (node.thing.sector, f"M{LEFT} {node.y}C{mid} {node.y} {mid} {at[pk]} {RIGHT} {at[pk]}")
            for node in self.left
            for pk in at
            if (node.thing.pk, pk) in self.shared
        ]

    @property
    def rows(self):
        """[Row], the same that is drawn, in words."""
        of = {one.pk: [each for each in self.coalitions if (one.pk, each.pk) in self.shared] for one in self.organisations}
        others = {pk: set().union(*[self.seated[each.pk] for each in found]) - {pk} for pk, found in of.items()}
        names = self.names({other for found in others.values() for other in found})
        return [Row(one, of[one.pk], [names[pk] for pk in names if pk in others[one.pk]]) for one in self.organisations]

    def names(self, ids):
        """{id: organisation}, in the order of the directory."""
        return {one.pk: one for one in Organisation.objects.filter(pk__in=ids).order_by("name", "pk").only("name")}


@dataclass(frozen=True)
class Row:
    organisation: object
    coalitions: list
    others: list

    @property
    def first(self):
        return self.others[:NAMED]

    @property
    def more(self):
        return max(len(self.others) - NAMED, 0)
