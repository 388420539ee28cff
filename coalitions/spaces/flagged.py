"""What waits for the facilitators: open reports, one case for each thing, and appeals."""

from itertools import groupby
from operator import attrgetter

from django.utils.timezone import now

from coalitions.spaces.models import Flag, Moderation
from coalitions.spaces.rules import rules_of
from coalitions.spaces.things import fetch


def cases(space):
    """[(the first flag, with its subject; how many there are)], the oldest first, in a constant number of queries.

    due, is_late: by when the charter asks for a decision, and whether that has passed.
    """
    rows = sorted(Flag.objects.open().filter(space=space).drawn(), key=attrgetter("thing", "thing_id", "pk"))
    grouped = [list(group) for _scope, group in groupby(rows, attrgetter("scope"))]
    fetch([group[0] for group in grouped])
    rules = rules_of(space.coalition_id)
    for flag, *_others in grouped:
        flag.due = rules and rules.due(flag.at)
        flag.is_late = bool(flag.due) and flag.due < now()
    return sorted(((group[0], len(group)) for group in grouped), key=lambda case: case[0].pk)


def appeals(space):
    return fetch(list(Moderation.objects.appealed().filter(space=space).drawn()))


def waiting(space):
    """How many cases and appeals."""
    return counted(Flag.objects.filter(space=space), Moderation.objects.filter(space=space))


def waiting_everywhere():
    """The same of all spaces together, for administrators."""
    return counted(Flag.objects, Moderation.objects)


def counted(flags, moderations):
    return flags.open().order_by().values("space", "thing", "thing_id").distinct().count() + moderations.appealed().count()
