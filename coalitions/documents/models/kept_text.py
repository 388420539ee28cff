"""How states of a text are kept, and brought back as one more change: what came between stays."""

from datetime import timedelta

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.timezone import now
from pycrdt import merge_updates

from coalitions.documents.errors import Quicker, Unchanged
from coalitions.documents.models.text_version import TextVersion, Writer
from coalitions.live.errors import Closed
from coalitions.live.log import record, verb

REST = timedelta(minutes=30)  # nobody wrote for so long: whoever was at it is done for now
LONG = timedelta(hours=4)  # a text that is never left alone gets a version after so much writing


class KeptTextQuerySet(models.QuerySet):
    def to_be_kept(self):
        """Texts that changed since the last version and then rested, or were written in for long."""
        rested = Q(settled=F("head"), told_at__lt=now() - REST)
        began = Writer.objects.filter(pad=OuterRef("pk"), version=OuterRef("latest") + 1, at__lt=now() - LONG)
        changed = self.filter(head__gt=F("versioned"), document__space__archived_at=None)
        return changed.filter(rested | Q(Exists(began)))


class KeptText(models.Model):
    """latest: number of the last version, versioned: the last change in it. restored: the last change that brought one back.

    The model brings its document, head, changes() and write().
    """

    latest = models.PositiveIntegerField(default=0)
    versioned = models.BigIntegerField(default=0)
    restored = models.BigIntegerField(default=0)

    class Meta:
        abstract = True

    def note_writers(self, memberships):
        """With the row taken: whose words the next version will hold."""
        rows = [Writer(pad=self, version=self.latest + 1, **by.signature) for by in memberships]
        Writer.objects.bulk_create(rows, ignore_conflicts=True)

    def take_text(self, by=None):
        """The row, for somebody who may write, or for the worker. Raises Locked, Fixed, Closed, PermissionDenied."""
        if by:
            self.document.open_for(by)
        else:
            self.document.take_row()
        if self.document.space.archived_at:
            raise Closed
        self.refresh_from_db(fields=["head", "latest", "versioned", "restored"])

    @verb
    def keep_version(self, note="", *, by):
        """What it says now, by hand. Raises Unchanged when the last version says it already, Locked, Fixed, PermissionDenied."""
        self.take_text(by)
        if self.versioned == self.head:
            raise Unchanged
        return self.add_version(note=note, by_hand=True, by=by)

    @verb
    def keep_by_itself(self):
        """For the worker; nothing when somebody was quicker."""
        self.take_text()
        return self.add_version() if self.versioned < self.head else None

    @verb
    def go_back(self, version, change, *, by, seen):
        """A version again, as one more change. What stood before becomes a version too, when it is in none.

        change: what makes the text of change number `seen` say what the version says.
        Raises Quicker when somebody brought one back since, for both would stand there; Locked, Fixed, PermissionDenied.
        """
        self.take_text(by)
        if self.restored > seen:
            raise Quicker
        if self.versioned < self.head:
            self.add_version()
        self.restored = self.write([(by.user_id, change)])
        return self.add_version(by_hand=True, restores=version.number, by=by)

    def add_version(self, *, by=None, **fields):
        signature = by.signature if by else {}
        data, number = merge_updates(*self.changes()), self.latest + 1
        version = TextVersion.objects.create(pad=self, number=number, head=self.head, data=data, **signature, **fields)
        self.latest, self.versioned = number, self.head
        self.save(update_fields=["latest", "versioned", "restored"])
        record("document.kept", self.document, by=by and by.user)
        return version
