"""The wire's three tables: one head per space, the numbered log, and the keys of requests already answered."""

import secrets

from django.db import models
from django.db.models import F
from django.utils.module_loading import import_string

from coalitions.live.errors import Closed, Revoked
from coalitions.live.news import KINDS


def new_log_id():
    return secrets.token_urlsafe(9)


class HeadQuerySet(models.QuerySet):
    def begin_anew(self):
        """Each log becomes another one, by name: pages that followed the earlier are reset (I11)."""
        for pk in list(self.values_list("pk", flat=True)):
            self.filter(pk=pk).update(log_id=new_log_id())


class HeadManager(models.Manager.from_queryset(HeadQuerySet)):
    def open(self, space_id):
        return self.create(space_id=space_id)

    def take(self, space_id, count, *, by):
        """The space's new head after `count` numbers. Keeps the row locked until commit: commit order is number order.

        Raises Closed when the space is archived, Revoked when `by` may no longer write there.
        """
        taken = self.filter(space_id=space_id, is_open=True).update(head=F("head") + count)
        if not taken:
            raise Closed(space_id)
        if space_id and by is not None and not writable(space_id, by):
            raise Revoked(space_id)
        return self.values_list("head", flat=True).get(space_id=space_id)

    def of(self, space_id):
        return self.get(space_id=space_id)


def writable(space_id, user_id):
    from django.conf import settings

    return import_string(settings.LIVE_WRITABLE)(space_id, user_id)


class Head(models.Model):
    space_id = models.BigIntegerField(primary_key=True)
    head = models.BigIntegerField(default=0)
    floor = models.BigIntegerField(default=0)
    is_open = models.BooleanField(default=True)
    log_id = models.CharField(max_length=16, default=new_log_id)

    objects = HeadManager()

    def __str__(self):
        return f"{self.space_id} at {self.head}"


class LogRowQuerySet(models.QuerySet):
    def after(self, space_id, seq, limit):
        """The next rows of a space, in order."""
        return self.filter(space_id=space_id, seq__gt=seq).order_by("seq")[:limit]

    def ending(self, space_id, seq):
        """Later rows that end or change somebody's access."""
        return self.filter(space_id=space_id, seq__gt=seq, kind__in=[name for name, kind in KINDS.items() if kind.ends])

    def of(self, claim):
        """What a request that was answered led to, in the space it began in."""
        return self.filter(space_id=claim.space_id, seq__gte=claim.seq or 0, key=claim.key).order_by("seq")[:100]


def broken(rows, after):
    """Whether rows that should follow `after` do not: they were thinned while somebody read."""
    return any(row.seq != seq for seq, row in enumerate(rows, after + 1))


class LogRow(models.Model):
    """One change: who did what to which thing. Never anything a person wrote."""

    space_id = models.BigIntegerField()
    seq = models.BigIntegerField()
    kind = models.CharField(max_length=60)
    by = models.BigIntegerField(null=True)
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    version = models.PositiveIntegerField(default=0)
    scope = models.CharField(max_length=60, blank=True)
    small = models.JSONField(default=dict)
    key = models.UUIDField(null=True)
    at = models.DateTimeField(auto_now_add=True)

    objects = LogRowQuerySet.as_manager()

    class Meta:
        ordering = ["space_id", "seq"]
        constraints = [models.UniqueConstraint(fields=["space_id", "seq"], name="one_row_per_number")]
        indexes = [models.Index(fields=["subject_type", "subject_id", "seq"], name="log_by_subject")]

    def __str__(self):
        return f"{self.space_id}/{self.seq} {self.kind}"

    @property
    def element(self):
        """The id of the subject's element on a page, as news.element_id gives it."""
        return f"{self.subject_type.rpartition('.')[2]}-{self.subject_id}"


class Claim(models.Model):
    """A request's key, claimed in the transaction of its change, so that one key makes at most one change. Kept 7 days."""

    principal = models.CharField(max_length=80)
    key = models.UUIDField()
    fingerprint = models.CharField(max_length=64)
    space_id = models.BigIntegerField(null=True)
    seq = models.BigIntegerField(null=True)
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.BigIntegerField(null=True)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["principal", "key"], name="one_change_per_key")]

    def __str__(self):
        return f"{self.principal} {self.key}"
