"""What goes over with a seat, and what its next holder is told: decisions that wait for the organisation, and those it was in.

A vote is the seat's, so nothing has to be moved: with the seat the next holder has what it owes.
"""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitions.decisions.electorate import VOTING
from coalitions.decisions.models import Clearance, Decision, Vote
from coalitions.decisions.owing import owed, until
from coalitions.spaces.handover import Item, Part, Section, goes_over, tells
from coalitions.spaces.models import Space


def find(leaving):
    pairs = {(space.pk, leaving.seat.organisation_id) for space in leaving.spaces}
    return [one for one, _home in owed(pairs, leaving.user)] if leaving.seat.role in VOTING else []


def give(decisions, leaving, successor):
    """They are the seat's."""


def items(ids, reader):
    seen = Decision.objects.filter(pk__in=ids, space__in=Space.objects.entrances(reader)).select_related("space").order_by("pk")
    return [Item(one.title, one.get_absolute_url(), one.space.name, until(one)) for one in seen]


goes_over(Part("decisions", _("Decisions that wait for the organisation"), find, give, items))


@tells
def took_part(handover, reader):
    """Those voted on or signed off before the seat went over, newest first."""
    home = {"organisation": handover.seat.organisation_id, "at__lte": handover.done_at}
    voices = [model.objects.filter(**home).order_by().values("decision") for model in (Vote, Clearance)]
    mine = Decision.objects.numbered().filter(Q(pk__in=voices[0]) | Q(pk__in=voices[1]), coalition=handover.seat.coalition_id)
    seen = mine.filter(space__in=Space.objects.entrances(reader)).newest_first()
    shown = [Item(f"{one.number}. {one.title}", one.get_absolute_url(), said(one)) for one in seen]
    return Section(_("Decisions the seat took part in"), shown, mine.count() - len(shown))


def said(decision):
    return decision.outcome.label if decision.outcome else decision.get_state_display()
