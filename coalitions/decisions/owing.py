"""What decisions still wait for: an organisation's vote while it is open, its answer while they are signed off."""

from django.db.models import Q
from django.utils.timezone import now

from coalitions.decisions.kinds import State
from coalitions.decisions.models import Clearance, Decision, Interest, Vote
from coalitions.decisions.models.clearance import CLEAR


def owed(pairs, person):
    """[(decision, organisation id)] of those, in two queries. pairs: (space id, organisation id), where each has a voting seat.

    What the organisation stands aside from, or the person alone, is not owed.
    """
    running = Q(state=State.OPEN) & (Q(closes_at=None) | Q(closes_at__gt=now()))
    asking = running | Q(state=State.DRAFT, clear_by__isnull=False)
    found = Decision.objects.filter(asking, space__in={space for space, _home in pairs}).select_related("space").order_by("pk")
    said = answered(found.values("pk").order_by(), person) if found else set()
    return [(one, home) for one in found for space, home in sorted(pairs) if space == one.space_id and (one.pk, home) not in said]


def answered(decisions, person):
    """{(decision, organisation)}: voted, cleared, or standing aside."""
    voted = Vote.objects.filter(replaced_at=None, decision__state=State.OPEN)
    cleared = Clearance.objects.filter(answer__in=CLEAR, decision__state=State.DRAFT)
    aside = Interest.objects.filter(Q(is_whole=True) | Q(author=person.pk))
    said = [one.order_by().filter(decision__in=decisions) for one in (voted, cleared, aside)]
    rows = [one.values_list("decision", "organisation") for one in said]
    return set(rows[0].union(*rows[1:]))


def until(decision):
    """The day by which it is owed, or None."""
    closes = decision.closes_at and decision.closes_at.date()
    return closes if decision.state == State.OPEN else decision.clear_by
