"""What was decided last, on "Where we are"."""

from coalitions.decisions.kinds import State
from coalitions.decisions.models import Decision
from coalitions.live.prepared import prepared
from coalitions.spaces.models import Space
from coalitions.spaces.where import Part, show

LATEST = 3


def latest(request, coalition):
    """Of the spaces the reader may enter; nothing where nothing is decided yet."""
    decided = closed(coalition, request.user)
    return {"decisions": decided} if decided else None


@prepared
def closed(coalition, reader):
    spaces = Space.objects.doors_of(reader).filter(coalition=coalition.pk)
    found = Decision.objects.filter(space__in=spaces, state=State.CLOSED).order_by("-closed_at", "-pk")[:LATEST]
    return found.select_related("space")


show(Part("decisions/_where.html", latest, "main", 5, "decision.*"))
