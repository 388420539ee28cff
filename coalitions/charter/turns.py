"""What the jobs run. It goes by what is so now: a missed turn is made up for, a second one finds nothing to do."""

from datetime import timedelta

from django.utils.timezone import localtime, now

from coalitions.charter.models import Charter
from coalitions.spaces.models import Deadline, Space

MORNING, EVE = 7, timedelta(days=3)  # o'clock; before the time is over


def remind():
    """Who has not signed three days before the time is over hears of it, once; returns how many coalitions were told."""
    if localtime().hour < MORNING:
        return 0
    alive = Space.objects.filter(is_common=True, archived_at=None, deleted_at=None).values("coalition")
    soon = Deadline.objects.filter(at__gt=now(), at__lte=now() + EVE, reminded_at=None, coalition__in=alive)
    waiting = sorted(set(soon.values_list("coalition", flat=True)))
    for charter in filter(None, map(Charter.objects.in_force, waiting)):
        charter.remind(now() + EVE)
    return len(waiting)
