"""A month or a week of due dates, as the address asks for it: ?month=2026-11 or ?week=2026-W48; else this month."""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.timezone import localdate

from coalitions.boards.days import monday, month_of, weeks_of

FIRST, LAST = date(1900, 1, 1), date(2200, 12, 31)  # beyond these neither calendars nor people go
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Sheet:
    """first and last: the days asked for. weeks: whole weeks that hold them. way: "month" or "week"."""

    way: str
    first: date
    last: date

    @property
    def weeks(self):
        return weeks_of(self.first, self.last)

    @property
    def before(self):
        return self.address(self.first - DAY)

    @property
    def after(self):
        return self.address(self.last + DAY)

    @property
    def other(self):
        """The same days the other way: the month that most of the week lies in; the first week, of this month the present."""
        if self.way == "week":
            return month(self.first + 3 * DAY).address()
        today = localdate()
        return week(today if self.first <= today <= self.last else self.first).address()

    @property
    def now(self):
        return self.address(localdate())

    def address(self, day=None):
        day = day or self.first
        year, number, _weekday = day.isocalendar()
        return f"month={day:%Y-%m}" if self.way == "month" else f"week={year}-W{number:02}"

    def filled(self, cards):
        """[[(day, whether it is of the month asked for, its cards)]] for each week."""
        due, days = defaultdict(list), self.weeks
        for card in cards.due_between(days[0][0], days[-1][-1]).by_due():
            due[card.due_on].append(card)
        return [[(day, self.first <= day <= self.last, due[day]) for day in week] for week in days]


def asked(query):
    """Raises nothing: what is no month and no week of our centuries is this month."""
    try:
        return read(query) or month(localdate())
    except (ValueError, OverflowError):
        return month(localdate())


def read(query):
    if found := re.fullmatch(r"(\d{4})-W(\d\d)", query.get("week", "")):
        return within(week(date.fromisocalendar(int(found[1]), int(found[2]), 1)))
    if found := re.fullmatch(r"(\d{4})-(\d\d)", query.get("month", "")):
        return within(month(date(int(found[1]), int(found[2]), 1)))
    return None


def within(sheet):
    return sheet if sheet.first >= FIRST and sheet.last <= LAST else None


def month(day):
    return Sheet("month", *month_of(day))


def week(day):
    first = monday(day)
    return Sheet("week", first, first + 6 * DAY)
