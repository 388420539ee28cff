"""One head per space: where its log ends, and the lock of those who write there."""

import secrets

from django.db import models
from django.db.models import F, Subquery
from django.utils.module_loading import import_string

from coalitions.live.errors import Closed, Revoked
from coalitions.live.prepared import prepared


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

    def take(self, space_id, count, *, by, outlives=False):
        """The space's new head after `count` numbers. Keeps the row locked until commit: commit order is number order.

        outlives: whether what is recorded may be so in an archived space too. Raises Closed when the space is archived,
        Revoked when `by` may no longer write there.
        """
        heads = self.filter(space_id=space_id) if outlives else self.filter(space_id=space_id, is_open=True)
        taken = heads.update(head=F("head") + count)
        if not taken:
            raise Closed(space_id)
        if space_id and by is not None and not writable(space_id, by):
            raise Revoked(space_id)
        [head] = self.end(space_id)
        return head

    @prepared
    def end(self, space_id):
        return self.filter(space_id=space_id).values_list("head", flat=True)

    def of(self, space_id):
        return self.get(space_id=space_id)

    def of_spaces(self, space):
        """What a query for something else reads along. space: an OuterRef to the space's id."""
        head = self.filter(space_id=space)
        return {"log_end": Subquery(head.values("head")), "log_id": Subquery(head.values("log_id"))}


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
