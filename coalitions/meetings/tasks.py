"""Who does what after a meeting: the tasks that lines of its minutes became, and what nobody has taken yet."""

from coalitions.boards.models import Card
from coalitions.meetings.kinds import LineKind
from coalitions.meetings.shown import standing


def cards_of(meeting):
    """Those that are on a board; a line says what it became as "card-17"."""
    lines = meeting.lines.kept().filter(kind=LineKind.TASK).exclude(became="")
    pks = [became.rpartition("-")[2] for became in lines.values_list("became", flat=True)]
    return Card.objects.open().filter(pk__in=pks, column__board__space=meeting.space_id)


def tasks(request, meeting):
    """In a constant number of queries."""
    context = standing(request, meeting)
    takes = context["writes"] and not request.membership.is_guest
    return context | {"cards": list(cards_of(meeting).drawn().order_by("pk")), "takes": takes}
