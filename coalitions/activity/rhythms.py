"""When something goes out: at once, at the next full hour, or at the person's hour of the day. In the installation's own time."""

from datetime import datetime, timedelta

from django.db import models
from django.utils.timezone import get_current_timezone, localtime
from django.utils.translation import gettext_lazy as _

DELAY = timedelta(minutes=2)  # for so long a mail waits: what is read meanwhile need not be mailed, and what follows goes along


class Rhythm(models.TextChoices):
    AT_ONCE = "at_once", _("At once")
    HOURLY = "hourly", _("Every hour")
    DAILY = "daily", _("Once a day")
    WEEKDAYS = "weekdays", _("Chosen days")
    NEVER = "never", _("Never")


def on(day, hour):
    """That hour of that day as a moment, also on the days on which the clock is put forward or back."""
    return datetime.combine(day, hour, tzinfo=get_current_timezone())


def next_hour(at):
    return localtime(at).replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)


def next_day(at, hour, days=range(7)):
    """The first such hour after `at` on one of the days (0 is Monday)."""
    today = localtime(at).date()
    slots = (on(today + timedelta(ahead), hour) for ahead in range(8))
    return next(slot for slot in slots if slot > at and localtime(slot).weekday() in days)


def midnight(at):
    return localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)


def end_of_quiet(at, begins, ends):
    """When the quiet hours end that `at` lies in, or None. They may go over midnight."""
    today = localtime(at).date()
    for day in (today - timedelta(1), today):
        over = ends <= begins
        if on(day, begins) <= at < (end := on(day + timedelta(over), ends)):
            return end
    return None
