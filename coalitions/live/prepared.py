"""Questions that every page asks: their SQL is written once, afterwards only the values change.

Django's ORM needs ten times longer to write a question than the database to answer it. Rows are made by its own iterables.
"""

import re
from contextvars import ContextVar
from copy import copy
from datetime import UTC, date, datetime
from functools import partial, wraps
from types import SimpleNamespace

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.utils.timezone import localdate, now

NUMBER = 2_000_000_000  # stand-ins for numbers count from here: no column is too narrow for them
MOMENT, DAY = datetime(8999, 1, 1, tzinfo=UTC), date(8999, 1, 2)
FROZEN = re.compile(r"\d{4}-\d\d-\d\d")
writing: ContextVar[bool] = ContextVar("writing", default=False)


def moment():
    """Now; and in a prepared question the now of each time it is asked."""
    return MOMENT if writing.get() else now()


def today():
    """The day, in the same way."""
    return DAY if writing.get() else localdate()


def prepared(build):
    """A method of a manager, or a function, that gives a queryset; calling it gives the list of its rows.

    Positional arguments are the values that change: numbers, words, rows (which stand for their pk), or lists of these. What
    changes the question itself goes by keyword. `build` runs once for each such question, with stand-ins, so it must not look
    at the values or ask anything. A value of None writes the question anew. Raises ValueError where a value has no place of
    its own, or a moment is fixed; TypeError for the manager of one row.
    """
    plans = {}

    @wraps(build)
    def ask(*owner_and_values, **shape):
        owner, values = split(owner_and_values)
        if any(value is None or getattr(value, "pk", 0) is None for value in values):
            return list(build(*owner, *values, **shape))
        values = [padded(value) if isinstance(value, list | tuple) else value for value in values]
        key = (connections[DEFAULT_DB_ALIAS].vendor, *map(kind, values), *shape.items())
        if key not in plans:
            plans[key] = Plan(partial(build, *owner, **shape), values)
        return plans[key].rows(flat(values))

    return ask


def split(given):
    """A manager, where there is one, and the values. One of a row ("its messages") has a value inside, which would stay."""
    owned = bool(given) and hasattr(given[0], "get_queryset")
    if owned and hasattr(given[0], "instance"):
        raise TypeError("a prepared question is asked of the model's own manager")
    return (given[:1], given[1:]) if owned else ((), given)


def kind(value):
    return len(value) if isinstance(value, list) else type(value) if isinstance(value, str) else None


def padded(values):
    """Repeats the last until the length is a power of two: few lengths, few questions."""
    values = list(values)
    return values + values[-1:] * ((1 << (len(values) - 1).bit_length()) - len(values)) if values else values


def flat(values):
    return [getattr(one, "pk", one) for value in values for one in (value if isinstance(value, list) else [value])]


class Plan:
    """One question: the queryset it was written for, its compiler and SQL, and which value goes where."""

    def __init__(self, build, values):
        stands, self.places = stand_ins(values), []
        token = writing.set(True)
        try:
            self.queryset = build(*stands)
            self.compiler = self.queryset.query.get_compiler(self.queryset.db)
            self.sql, self.params = self.compiler.as_sql()
        except EmptyResultSet:
            self.sql, self.params = "", ()
        finally:
            writing.reset(token)
        if self.sql:
            self.find(flat(stands))

    def find(self, stands):
        """Where in the SQL's parameters each stand-in went."""
        clocks = [(given_as(self.queryset.db, MOMENT), now), (given_as(self.queryset.db, DAY), localdate)]
        values = [*zip(stands, range(len(stands)), strict=True), *clocks]
        for place, param in enumerate(self.params):
            if found := [source for stand, source in values if stand == param]:
                self.places.append((place, found[0]))
            elif isinstance(param, date) or isinstance(param, str) and FROZEN.match(param):
                raise ValueError("a moment is fixed in a prepared question: take it from moment() or today()")
        if {source for _, source in self.places} - {now, localdate} != set(range(len(stands))):
            raise ValueError("a value of a prepared question has no place of its own in it")

    def rows(self, values):
        if not self.sql:
            return []
        params = list(self.params)
        for place, source in self.places:
            params[place] = given_as(self.queryset.db, source()) if callable(source) else values[source]
        asked = self.queryset.__class__.__new__(self.queryset.__class__)
        asked.__dict__ = self.queryset.__dict__ | {"_query": Asked(self, tuple(params)), "_result_cache": None}
        return list(asked)


def stand_ins(values):
    """For each value one of its kind that no question holds by itself."""
    count = iter(range(NUMBER, NUMBER + 10_000))

    def stand(value):
        number = next(count)
        return f"value {number}" if isinstance(value, str) else SimpleNamespace(pk=number) if hasattr(value, "pk") else number

    return [[stand(one) for one in value] if isinstance(value, list) else stand(value) for value in values]


def given_as(using, at):
    """A moment or a day as that database is given it."""
    ops = connections[using].ops
    return ops.adapt_datetimefield_value(at) if isinstance(at, datetime) else ops.adapt_datefield_value(at)


class Asked:
    """Stands in a queryset for its query: the plan's own, but with these values."""

    def __init__(self, plan, params):
        self.plan, self.params = plan, params

    def __getattr__(self, name):
        return getattr(self.plan.queryset._query, name)

    def get_compiler(self, using=None, **options):
        """A copy of the plan's for this thread's connection, which writes what is written already."""
        compiler = copy(self.plan.compiler)
        compiler.connection = connections[using]
        compiler.as_sql = lambda *_, **__: (self.plan.sql, self.params)
        return compiler
