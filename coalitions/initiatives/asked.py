"""What "Where we are" asks of one's organisation: a word about what it promised, and what it owns, where that is late."""

from coalitions.initiatives.models import Commitment, Milestone
from coalitions.live.prepared import prepared
from coalitions.spaces.asked import Asked, asks, homes_of
from coalitions.spaces.models import Space


@asks
def to_tell(coalition, user, *asked):
    told = [(one, one.organisation) for one in late(coalition, user, *asked)]
    told += [(one, one.initiative.organisation) for one in missed(coalition, user, *asked)]
    return [Asked(one.title, one.get_absolute_url(), home, one.due_on) for one, home in told]


@prepared
def late(coalition, user, *asked):
    spaces = Space.objects.doors_of(user).filter(coalition=coalition.pk)
    return Commitment.objects.late().filter(space__in=spaces, organisation__in=homes_of(user, spaces, asked)).drawn()


@prepared
def missed(coalition, user, *asked):
    spaces = Space.objects.doors_of(user).filter(coalition=coalition.pk)
    owned = Milestone.objects.late().filter(space__in=spaces, initiative__organisation__in=homes_of(user, spaces, asked))
    return owned.drawn()
