"""Meetings that come again: at the same hour of the day, on both sides of a change between summer and winter time."""

from datetime import datetime, timedelta

from django.db import models
from django.utils.timezone import localtime, make_aware
from django.utils.translation import gettext_lazy as _

from coalitions.boards.days import later

MOST = 20  # meetings of a series


class Every(models.TextChoices):
    WEEK = "week", _("Each week")
    FORTNIGHT = "fortnight", _("Each second week")
    MONTH = "month", _("Each month")


WEEKS = {Every.WEEK: 1, Every.FORTNIGHT: 2}


def shifted(moment, every, times):
    """The moment so many weeks or months on, in local time; None stays None."""
    if moment is None:
        return None
    here = localtime(moment)
    day = here.date() + timedelta(weeks=WEEKS[every] * times) if every in WEEKS else later(here.date(), times)
    return make_aware(datetime.combine(day, here.time()))


def days_of(fields, every, many):
    """The fields of each meeting of the series."""
    for times in range(many):
        yield fields | {name: shifted(fields.get(name), every, times) for name in ("starts_at", "ends_at")}
