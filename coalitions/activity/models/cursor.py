"""People's reader of the log: a cursor per space, moved in one transaction with the notifications it made."""

from django.db import models, transaction
from django.db.models import Sum

from coalitions.activity.models.notification import Notification
from coalitions.live.models import Head, LogRow
from coalitions.live.telling import tell_person

BATCH = 500


class CursorManager(models.Manager):
    def read_all(self):
        """Reads every space that has news; returns how many notifications were made."""
        behind = dict(Head.objects.exclude(space_id=0).values_list("space_id", "head"))
        known = dict(self.values_list("space_id", "seq"))
        return sum(self.read(space) for space, head in sorted(behind.items()) if known.get(space, 0) < head)

    def behind(self):
        """How many rows of all spaces are not read yet."""
        heads = Head.objects.exclude(space_id=0).aggregate(all=Sum("head", default=0))["all"]
        return max(0, heads - self.aggregate(all=Sum("seq", default=0))["all"])

    def read(self, space_id):
        """Notifications and cursor move in one transaction, under the cursor row's lock: nothing is notified twice."""
        self.get_or_create(space_id=space_id)
        with transaction.atomic():
            cursor = self.select_for_update(no_key=True).get(space_id=space_id)
            rows = list(LogRow.objects.filter(space_id=space_id, seq__gt=cursor.seq)[:BATCH])
            made = Notification.objects.from_rows(rows)
            if rows:
                self.filter(pk=cursor.pk).update(seq=rows[-1].seq)
        for user_id in {notification.user_id for notification in made}:
            tell_person(user_id)
        return len(made) + (self.read(space_id) if len(rows) == BATCH else 0)


class Cursor(models.Model):
    """How far people's reader has come in a space's log."""

    space_id = models.BigIntegerField(primary_key=True)
    seq = models.BigIntegerField(default=0)

    objects = CursorManager()

    def __str__(self):
        return f"{self.space_id} at {self.seq}"
