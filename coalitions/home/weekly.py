"""What one organisation's week in a coalition was: decided, promised, owed; as far as the reader may see."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cached_property

from django.urls import resolve
from django.utils.timezone import get_current_timezone, localdate, localtime

from coalitions.decisions.kinds import State
from coalitions.decisions.models import Decision
from coalitions.initiatives.models import Commitment
from coalitions.spaces.asked import asked_in
from coalitions.spaces.models import Space

MORNING = 7  # o'clock on Monday: nobody is told of the week by night
WEEK = timedelta(days=7)


def monday_of(day):
    return day - timedelta(days=day.weekday())


def this_monday():
    """The Monday whose summary is due, also for a job that missed its hour; before Monday's morning it is last week's."""
    at = localtime()
    early = at.weekday() == 0 and at.hour < MORNING
    return monday_of(localdate() - timedelta(days=1) if early else localdate())


def midnight_of(day):
    return datetime.combine(day, time(), tzinfo=get_current_timezone())


@dataclass
class Summary:
    """week: whose, and of the seven days before its Monday. leaves_house: without what is restricted to its space."""

    week: object
    reader: object
    leaves_house: bool = False

    @cached_property
    def spaces(self):
        """Ids of those of the coalition that the reader may enter."""
        found = Space.objects.entrances(self.reader).filter(coalition=self.week.space.coalition_id)
        return set((found.exclude(is_restricted=True) if self.leaves_house else found).values_list("pk", flat=True))

    @cached_property
    def decided(self):
        days = (midnight_of(self.week.monday - WEEK), midnight_of(self.week.monday))
        there = Decision.objects.numbered().filter(space__in=self.spaces, state=State.CLOSED)
        return list(there.filter(closed_at__gte=days[0], closed_at__lt=days[1]).order_by("number", "pk"))

    @cached_property
    def promised(self):
        """What it has promised and not fulfilled yet, the nearest day first."""
        own = Commitment.objects.standing().filter(space__in=self.spaces, organisation=self.week.organisation_id)
        return list(own.drawn().order_by("due_on", "pk"))

    @cached_property
    def owes(self):
        """What is asked of it now."""
        asked = asked_in(self.week.space.coalition, self.reader, [self.week.organisation_id])
        return [one for one in asked if resolve(one.url).kwargs.get("space") in self.spaces]

    @property
    def is_empty(self):
        return not (self.decided or self.promised or self.owes)
