"""Tasks along time: each a bar from the day it was made to the day it is due, among twelve weeks."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.timezone import localdate, localtime

from coalitions.boards.days import monday

WEEKS = 12
WEEK = timedelta(days=7)
BACK = 3  # weeks that are shown of what has been


@dataclass(frozen=True)
class Bar:
    """start, end: numbers of weeks, from 1; of those that begin or end outside, the edge. before, after: whether they do."""

    card: object
    start: int
    end: int
    before: bool
    after: bool


class Timeline:
    """asked: the Monday of the first week, as ISO 8601; else three weeks ago."""

    def __init__(self, cards, asked):
        self.first = begin(asked)
        self.last = self.first + WEEKS * WEEK - timedelta(days=1)
        shown = cards.filter(due_on__gte=self.first, created_at__date__lte=self.last).drawn().order_by("due_on", "pk")
        self.bars = [bar(card, self.first, self.last) for card in shown]
        self.undated = cards.filter(due_on=None).count()

    @property
    def weeks(self):
        return [self.first + number * WEEK for number in range(WEEKS)]

    @property
    def today(self):
        """The number of this week, or 0."""
        number = (localdate() - self.first).days // 7 + 1
        return number if 1 <= number <= WEEKS else 0

    @property
    def before(self):
        return (self.first - WEEKS // 2 * WEEK).isoformat()

    @property
    def after(self):
        return (self.first + WEEKS // 2 * WEEK).isoformat()


def begin(asked):
    usual = monday(localdate()) - BACK * WEEK
    try:
        day = monday(date.fromisoformat(asked.get("from", "")))
    except (ValueError, OverflowError):
        return usual
    return day if date(1900, 1, 1) <= day <= date(2200, 1, 1) else usual


def bar(card, first, last):
    made, due = localtime(card.created_at).date(), card.due_on
    start = min(made, due)
    inside = [max(first, start), min(last, due)]
    numbers = [(day - first).days // 7 + 1 for day in inside]
    return Bar(card, numbers[0], numbers[1], start < first, due > last)
