"""The write path: change, record, tell. See docs/architecture.md, "How news travels"."""

import json
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial, wraps
from itertools import groupby
from operator import attrgetter

from django.db import transaction

from coalitions.live.audit import AUDITED, entry
from coalitions.live.keys import claim_key, settle
from coalitions.live.models import AuditEntry, Head, LogRow
from coalitions.live.news import KINDS
from coalitions.live.telling import tell

SMALL = 1024  # bytes of a row's own data
HOUSE = 0  # the house log: news of accounts, not of a space


@dataclass
class Said:
    """What the verb that runs has recorded: rows of logs, entries of the audit log."""

    rows: list = field(default_factory=list)
    entries: list = field(default_factory=list)


_said: ContextVar[Said | None] = ContextVar("said", default=None)


def verb(method):
    """One transaction, log numbers taken last. A verb called by a verb joins it.

    Raises Replay when the request's key was answered before, Closed and Revoked from taking the numbers.
    """

    @wraps(method)
    def run(*args, **kwargs):
        if _said.get() is not None:
            return method(*args, **kwargs)
        token = _said.set(said := Said())
        try:
            with transaction.atomic(durable=True):
                claim = claim_key()
                result = method(*args, **kwargs)
                settle(claim, number(said.rows, claim and claim.key))  # nothing slow below this line
                if said.entries:
                    AuditEntry.objects.append(said.entries)
            return result
        finally:
            _said.reset(token)

    return run


def record(kind, subject, *, by, space=None, scope="", stamp=None, closes=False, **small):
    """Collects one row for the log of `space` (default: the subject's own), numbered when the verb ends.

    kind: one listed in a news.py. by: the actor, None for the system. stamp: a field of the subject that gets the number too.
    closes: the row is the space's last until it is reopened.
    small: ids, numbers and field names, at most 1 KiB; never what a person wrote.
    """
    if kind not in KINDS:
        raise LookupError(f"{kind} is in no news.py")
    short(kind, small)
    space = subject.space_id if space is None else space
    row = LogRow(
        space_id=space,
        kind=kind,
        by=by and by.pk,
        subject_type=subject._meta.label_lower,
        subject_id=subject.pk,
        version=getattr(subject, "version", 0),
        scope=scope or getattr(subject, "scope", ""),
        small=small,
    )
    row.stamps, row.closes = (subject, stamp) if stamp else None, closes
    _said.get().rows.append(row)
    if kind in AUDITED:
        _said.get().entries.append(entry(kind, subject, by, space or None, small))


def audit(kind, subject, *, by, **small):
    """Collects one entry of the audit log about what no space hears of. Raises LookupError for a kind not listed as audited."""
    short(kind, small)
    _said.get().entries.append(entry(kind, subject, by, None, small))


def short(kind, small):
    if len(json.dumps(small)) > SMALL:
        raise ValueError(f"{kind} says too much")


def number(rows, key=None):
    """Numbers the rows, space by space in ascending order so that heads cannot deadlock; returns them as recorded."""
    for space_id, group in groupby(sorted(rows, key=attrgetter("space_id")), attrgetter("space_id")):
        own = list(group)
        head = Head.objects.take(space_id, len(own), by=own[0].by, outlives=all(KINDS[row.kind].outlives for row in own))
        for seq, row in enumerate(own, head - len(own) + 1):
            row.seq, row.key = seq, key
        write(own)
        if any(row.closes for row in own):
            Head.objects.filter(pk=space_id).update(is_open=False)
        transaction.on_commit(wraps(tell)(partial(tell, space_id, head)), robust=True)  # a name, for Django to log when it fails
    return rows


def write(rows):
    LogRow.objects.bulk_create(rows)
    stamped = {}
    for row in rows:
        if row.stamps:
            subject, field = row.stamps
            setattr(subject, field, row.seq)
            stamped.setdefault((type(subject), field), {})[subject.pk] = subject
    for (model, field), subjects in stamped.items():
        model._base_manager.bulk_update(subjects.values(), [field])
