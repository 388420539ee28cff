"""What one was told, as the bell shows it: grouped by thing, under the day on which the newest of it came."""

from dataclasses import dataclass
from itertools import groupby

from django.utils.timezone import localdate, localtime

from coalitions.activity.models import Notification
from coalitions.spaces.calling import called


@dataclass(frozen=True)
class Told:
    """The newest one heard of a thing, and how many more there are about it."""

    newest: Notification
    others: int = 0


def grouped(notifications, reader):
    """[Told], the newest first; notifications come so."""
    notifications = list(notifications)
    called([one.space for one in notifications], reader)
    things: dict = {}
    for one in notifications:
        things.setdefault((one.key, one.reason, one.read_at is None), []).append(one)
    return [Told(told[0], len(told) - 1) for told in things.values()]


def by_day(told):
    """[(date, whether it is today, [Told])]."""
    days = groupby(told, key=lambda one: localtime(one.newest.at).date())
    return [(day, day == localdate(), list(found)) for day, found in days]
