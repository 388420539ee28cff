"""The index's reader of the logs: one cursor for each space's log, and one (space 0) for the audit log, where organisations and
people are told of. A log it has never read, or that is another one since a restore, is no use: then all of it is read anew."""

from functools import partial

from django.db import models, transaction
from django.db.models import F

from coalitions.live.models import AuditEntry, Head, LogRow
from coalitions.live.models.row import broken
from coalitions.search.models.entry import Entry
from coalitions.search.sources import SOURCES, concerned, of_house, of_spaces

HOUSE = 0
ROWS = 100  # of a log at once; meanwhile nobody else can write in SQLite
ALL_AGAIN = {"sheet.imported", "organisation.merged", "person.merged"}  # concern more than their subject


class ReaderManager(models.Manager):
    def read_all(self):
        """Reads every log that has news; returns how many rows. The house first: it has the fewest."""
        known = set(self.values_list("space_id", "log_id", "seq"))
        ends = Head.objects.exclude(space_id=HOUSE).order_by("space_id").values_list("space_id", "log_id", "head")
        late = [end[0] for end in ends if end not in known]
        return sum(map(self.read_to_end, [HOUSE, *late]))

    def read_to_end(self, space_id):
        return sum(iter(partial(self.read, space_id), 0))

    def read(self, space_id):
        """The next rows of one log. Only one process at a time moves a cursor; renewing twice is renewing once."""
        reader = self.filter(pk=space_id).first()
        log_id, head = ends_at(space_id)
        if reader is None or reader.log_id != log_id or reader.seq > head:
            return self.begin(space_id, log_id, head)
        rows = after(space_id, reader.seq)
        if (space_id and broken(rows, reader.seq)) or any(row.kind in ALL_AGAIN for row in rows):
            return self.begin(space_id, log_id, head)
        return self.take(reader, rows) if rows else 0

    def take(self, reader, rows):
        """Cursor and entries in one transaction: another process cannot put back what things were before."""
        with transaction.atomic():
            moved = self.filter(pk=reader.pk, seq=reader.seq).update(seq=rows[-1].seq)
            renew(concerned(rows, SOURCES.values()) if moved else {})
        return len(rows) if moved else 0

    def begin(self, space_id, log_id, head):
        """All of a space, or of the house, in short transactions so that nobody waits; the log is read on from where it began.

        Meanwhile search goes on with what it has: emptied first, two that begin at once would take away what the other had found.
        """
        count = sum(begun(source, space_id) for source in (of_spaces() if space_id else of_house()))
        self.update_or_create(space_id=space_id, defaults={"seq": head, "log_id": log_id})
        return count


def begun(source, space_id):
    there = source.in_space(space_id).order_by().values("pk")
    Entry.objects.filter(kind=source.name, space=space_id or None).exclude(thing_id__in=there).delete()
    return Entry.objects.renew(source, there.order_by("pk").values_list("pk", flat=True))


def renew(by_source):
    for name, ids in by_source.items():
        Entry.objects.renew(SOURCES[name], ids)


def ends_at(space_id):
    """(name of the log, its last number). The house's is the audit log, whose first entry's hash names it."""
    if space_id:
        head = Head.objects.of(space_id)
        return head.log_id, head.head
    first, last = AuditEntry.objects.order_by("number").first(), AuditEntry.objects.first()
    return (first.hash[:16], last.number) if first else ("", 0)


def after(space_id, seq):
    if space_id:
        return list(LogRow.objects.after(space_id, seq, ROWS))
    return list(AuditEntry.objects.filter(number__gt=seq).order_by("number").annotate(seq=F("number"))[:ROWS])


class Reader(models.Model):
    space_id = models.BigIntegerField(primary_key=True)
    seq = models.BigIntegerField(default=0)
    log_id = models.CharField(max_length=16, blank=True)

    objects = ReaderManager()

    def __str__(self):
        return f"{self.space_id} at {self.seq}"
