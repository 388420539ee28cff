"""What "Where we are" asks of one's organisation: exercises that are open and to which nothing has come from it."""

from coalitions.journey.answering import heard
from coalitions.journey.models import Exercise
from coalitions.live.prepared import prepared
from coalitions.organisations.models import Organisation
from coalitions.spaces.asked import Asked, asks, homes_of
from coalitions.spaces.models import Space


@asks
def to_answer(coalition, user, *asked):
    exercises = going_on(coalition, user)
    if not exercises:
        return []
    homes = Organisation.objects.filter(pk__in=asked[0]) if asked else own_homes(coalition, user)
    pairs = heard(exercises)
    missing = [(one, home) for home in homes for one in exercises if (one.pk, home.pk) not in pairs]
    return [Asked(one.title, one.get_absolute_url(), home) for one, home in missing]


@prepared
def going_on(coalition, user):
    spaces = Space.objects.doors_of(user).filter(coalition=coalition.pk)
    return Exercise.objects.open().filter(space__in=spaces).order_by("meeting__position", "position")


@prepared
def own_homes(coalition, user):
    spaces = Space.objects.doors_of(user).filter(coalition=coalition.pk)
    return Organisation.objects.filter(pk__in=homes_of(user, spaces))
