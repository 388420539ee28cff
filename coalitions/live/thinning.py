"""The log does not grow for ever (T114). Its floor is the oldest number a page may resume from: 90 days or 50,000 rows back.
Below it stay the rows that made a thing and those that people are shown, as long as the thing is there; the others go."""

from datetime import timedelta
from itertools import takewhile

from django.apps import apps
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.timezone import now

from coalitions.live.models import Head, LogRow
from coalitions.live.news import LASTING

KEPT, ROWS = timedelta(days=90), 50_000
BATCH = 1000  # rows at once: a space's writers wait for one batch at most


def sweep():
    """For the worker: raises every floor that is due; returns how many rows went."""
    return sum(thin(pk) for pk in Head.objects.values_list("pk", flat=True))


def thin(space_id):
    gone = 0
    while passed := due(head := Head.objects.of(space_id)):
        gone += lift(head, passed[-1])
        if len(passed) < BATCH:
            break
    return gone


def due(head):
    """The next numbers above the floor that nobody needs to resume from any more. Without any it is one look at one row."""
    rows, long_ago = LogRow.objects.after(head.pk, head.floor, BATCH).values_list("seq", "at"), now() - KEPT
    return [seq for seq, _ in takewhile(lambda row: row[0] <= head.head - ROWS or row[1] < long_ago, rows)]


@transaction.atomic
def lift(head, floor):
    """The floor rises in the transaction that thins what is then below it, so that a page never reads on over a gap."""
    Head.objects.filter(pk=head.pk).update(floor=floor)
    passed = LogRow.objects.filter(space_id=head.pk, seq__gt=head.floor, seq__lte=floor).order_by()
    gone = passed.exclude(kind__in=LASTING).delete()[0]
    return gone + sum(forget(passed, label) for label in set(passed.values_list("subject_type", flat=True)))


def forget(rows, label):
    """Rows about things that are no more."""
    things = apps.get_model(label)._base_manager.filter(pk=OuterRef("subject_id"))
    return rows.filter(~Exists(things), subject_type=label).delete()[0]
