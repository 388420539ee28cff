"""What the public page says: an allow-list of fields, of organisations that chose it; never a person, a note or a report."""

from dataclasses import dataclass
from itertools import groupby

from django.db.models import Exists, OuterRef

from coalitions.initiatives.kinds import State
from coalitions.initiatives.models import Commitment, Showing
from coalitions.organisations.models import Organisation, Sector

OF_ITSELF = {"space": OuterRef("space"), "organisation": OuterRef("organisation")}
OF_THE_OWNER = {"space": OuterRef("space"), "organisation": OuterRef("initiative__organisation")}


@dataclass(frozen=True)
class Line:
    """One commitment in public. initiative: its name, where the owner shows what it commits to as well."""

    title: str
    kind: str
    amount: int | None
    unit: str
    due_on: object
    status: str
    is_late: bool
    initiative: str


@dataclass(frozen=True)
class Shown:
    """organisation, sector: its name and sector."""

    organisation: str
    sector: str
    lines: tuple


def shown(coalition):
    """[Shown] in the fixed order of sectors, organisations that show but have promised nothing among them; in two queries."""
    showings = Showing.objects.in_force().filter(space__coalition=coalition)
    homes = Organisation.objects.filter(pk__in=showings.values("organisation"))
    chosen = Commitment.objects.filter(Exists(Showing.objects.in_force().filter(**OF_ITSELF)), space__coalition=coalition)
    told = dict(grouped(chosen))
    return [Shown(one.name, one.sector, told.get(one.pk, ())) for one in sorted(homes, key=placed)]


def preview(space, organisation):
    """The same of one organisation before it chooses."""
    mine = Commitment.objects.filter(space=space, organisation=organisation)
    return Shown(organisation.name, organisation.sector, dict(grouped(mine)).get(organisation.pk, ()))


def placed(organisation):
    return list(Sector.values).index(organisation.sector), organisation.name, organisation.pk


def grouped(commitments):
    """(organisation's id, its lines), of initiatives that were not called off."""
    named = Exists(Showing.objects.in_force().filter(**OF_THE_OWNER))
    found = commitments.exclude(initiative__state=State.STOPPED).select_related("initiative")
    ordered = found.annotate(is_named=named).order_by("organisation", "due_on", "pk")
    for home, own in groupby(ordered, lambda one: one.organisation_id):
        yield home, tuple(map(line, own))


def line(one):
    owner = one.initiative.organisation_id == one.organisation_id or one.is_named
    words = {"kind": one.get_kind_display(), "amount": one.amount, "unit": one.unit, "due_on": one.due_on}
    stands = {"status": one.get_status_display(), "is_late": one.is_late}
    return Line(title=one.title, initiative=one.initiative.title if owner else "", **words, **stands)
