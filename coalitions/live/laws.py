"""Whether a database keeps the laws of the log (docs/architecture.md, "How news travels"): I1, I2, I3 and I10, asked of its rows.

Each question is one query of the whole database, so that a large one is asked as easily as a small one.
"""

from django.apps import apps
from django.db.models import Count, Exists, Max, OuterRef, Subquery

from coalitions.live.models import AuditEntry, Claim, Head, LogRow
from coalitions.live.news import KINDS, MAKES


def faults(using="default"):
    """Words for each fault found; an empty list is what one hopes for. using: the database's alias."""
    chain = AuditEntry.objects.db_manager(using).faults()
    found = [*numbers(using), *answered(using), *once(using), *orphans(using), *chain]
    return found + [fault for kind, things in MAKES.items() for fault in made(kind, things().using(using), using)]


def numbers(using):
    """I3: no gap from floor to head, and nothing above it."""
    for head in Head.objects.using(using):
        rows = LogRow.objects.using(using).filter(space_id=head.pk, seq__gt=head.floor).order_by()
        found = rows.aggregate(count=Count("pk"), top=Max("seq"))
        if found["count"] != head.head - head.floor or (found["count"] and found["top"] != head.head):
            yield f"I3: space {head.pk} has {found['count']} rows up to {found['top']} between {head.floor} and {head.head}"


def answered(using):
    """I1: where a request's key was answered with a number, the row of that number carries the key."""
    floor = Head.objects.using(using).filter(pk=OuterRef("space_id")).values("floor")
    row = LogRow.objects.using(using).filter(space_id=OuterRef("space_id"), seq=OuterRef("seq"), key=OuterRef("key"))
    claims = Claim.objects.using(using).exclude(seq=None).filter(seq__gt=Subquery(floor))
    count = claims.filter(~Exists(row)).count()
    return [f"I1: {count} answered requests have no row"] if count else []


def once(using):
    """I2: no key was taken twice."""
    taken = Claim.objects.using(using).order_by().values("principal", "key").annotate(count=Count("pk")).filter(count__gt=1)
    return [f"I2: {len(taken)} keys were taken twice"] if taken else []


def made(kind, things, using):
    """I10: each thing has exactly one row that made it."""
    label = things.model._meta.label_lower
    rows = LogRow.objects.using(using).filter(kind=kind, subject_type=label).order_by()
    lacking = things.filter(~Exists(rows.filter(subject_id=OuterRef("pk")))).count()
    twice = rows.values("subject_id").annotate(count=Count("pk")).filter(count__gt=1).count()
    for count, words in ((lacking, f"without {kind}"), (twice, f"with more than one {kind}")):
        if count:
            yield f"I10: {count} of {label} {words}"


def orphans(using):
    """I10: a row's subject is there, unless a row of it said that it was to be forgotten."""
    rows = LogRow.objects.using(using).order_by()
    erased = rows.filter(subject_type=OuterRef("subject_type"), subject_id=OuterRef("subject_id"), kind__in=erasing())
    for label in rows.values_list("subject_type", flat=True).distinct():
        things = apps.get_model(label)._base_manager.using(using).filter(pk=OuterRef("subject_id"))
        if count := rows.filter(~Exists(things), ~Exists(erased), subject_type=label).count():
            yield f"I10: {count} rows of {label} are of nothing"


def erasing():
    return [name for name, kind in KINDS.items() if kind.erases]
