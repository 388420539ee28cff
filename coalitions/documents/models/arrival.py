"""A file on its way in pieces, one request each: what came so far lies in the storage, and a broken line goes on from there.

mark names the file as its sender's browser knows it, so that the same file chosen anew, also after the page was left, goes on
where it was. Nothing of its name is kept before it is whole.
"""

from contextlib import suppress
from datetime import timedelta

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models
from django.db.models import F, Q, Sum
from django.utils.timezone import now

from coalitions.documents.errors import StorageAway
from coalitions.documents.models.keys import storage_key
from coalitions.documents.storing import answering, drop
from coalitions.live.errors import Closed

PATIENCE = timedelta(hours=24)  # what nobody went on with after this is forgotten
PUTTING = timedelta(minutes=10)  # a whole file that is not yet a document after this is free for another try


class ArrivalManager(models.Manager):
    def found(self, space, user, mark, size):
        """The one that is there, or a new one that is not saved yet. size: bytes of the whole file."""
        mine = {"space": space, "user": user, "mark": mark}
        return self.filter(**mine).first() or self.model(**mine, size=size)

    def going(self, found, *, again):
        """The one that is kept of two that begin at once. again: its sender knows it; else one that is a document begins anew.

        Raises Closed in an archived space: nothing more is taken in there, and that is said before the most of it is sent.
        """
        if found.space.archived_at:
            raise Closed
        if found.document_id and not again:
            found.give_up()
        mine = {"space": found.space, "user": found.user, "mark": found.mark}
        return self.get_or_create(**mine, defaults={"size": found.size})[0]

    def weight(self, space):
        """Bytes of pieces that are no document yet."""
        return self.filter(space=space, document=None).aggregate(sum=Sum("received"))["sum"] or 0

    def sweep(self):
        for arrival in (left := list(self.filter(changed_at__lt=now() - PATIENCE))):
            arrival.give_up()
        return len(left)


class Arrival(models.Model):
    """received: bytes that are there. pieces: [[storage key, bytes]]. putting_at: since when it is made whole."""

    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    mark = models.CharField(max_length=64)
    size = models.BigIntegerField()
    received = models.BigIntegerField(default=0)
    pieces = models.JSONField(default=list)
    putting_at = models.DateTimeField(null=True)
    document = models.ForeignKey("documents.Document", models.CASCADE, null=True, related_name="+")
    changed_at = models.DateTimeField(default=now, db_index=True)

    objects = ArrivalManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["space", "user", "mark"], name="one_arrival_of_a_file")]

    def __str__(self):
        return f"{self.received} of {self.size}"

    @property
    def is_whole(self):
        return self.received == self.size

    def take(self, offset, piece):
        """Whether the piece was the next one and lies there now; of two that are the same one counts. Raises StorageAway."""
        if offset != self.received or offset + piece.size > self.size:
            return False
        key = storage_key()
        with answering():
            default_storage.save(key, piece)
        fresh = {"pieces": [*self.pieces, [key, piece.size]], "received": F("received") + piece.size, "changed_at": now()}
        taken = type(self).objects.filter(pk=self.pk, received=offset, document=None).update(**fresh)
        if not taken:
            drop(key)
        self.refresh_from_db()
        return bool(taken)

    def claim(self):
        """Whether this request is the one that makes a document of it."""
        free = Q(putting_at=None) | Q(putting_at__lt=now() - PUTTING)
        return bool(type(self).objects.filter(free, pk=self.pk, document=None).update(putting_at=now()))

    def release(self):
        type(self).objects.filter(pk=self.pk).update(putting_at=None)

    def end(self, document):
        """It is a document; the row stays a while, for a sender that has not heard of it."""
        type(self).objects.filter(pk=self.pk).update(document=document, pieces=[], changed_at=now())
        self.forget()

    def give_up(self):
        """The row first: a piece that comes now finds nothing to be taken into."""
        type(self).objects.filter(pk=self.pk).delete()
        self.forget()

    def forget(self):
        """The pieces' bytes; what a storage that is away keeps, nobody can reach."""
        with suppress(StorageAway):
            for key, _size in self.pieces:
                drop(key)
