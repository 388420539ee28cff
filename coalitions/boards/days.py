"""Days of the calendar: weeks as ISO 8601 counts them, months, and what comes again."""

import calendar
from datetime import date, timedelta

MONTHS = {"months": 1, "years": 12}
DAYS = {"days": 1, "weeks": 7}


def later(day, months):
    """The same day so many months on, or that month's last when it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def coming(first, every, interval, *, after):
    """The first day after `after` of those that follow `first` by so many days, weeks, months or years.

    Counted from the first day, so that the 31st does not become the 28th for good.
    """
    if every in DAYS:
        step = DAYS[every] * interval
        return first if first > after else first + timedelta(days=((after - first).days // step + 1) * step)
    step, count = MONTHS[every] * interval, 0
    while (day := later(first, count * step)) <= after:
        count += 1
    return day


def monday(day):
    return day - timedelta(days=day.weekday())


def weeks_of(first, last):
    """Whole weeks that hold all days from first to last: lists of seven days."""
    start = monday(first)
    return [[start + timedelta(days=7 * week + day) for day in range(7)] for week in range((last - start).days // 7 + 1)]


def month_of(day):
    """First and last day."""
    return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
