"""What an installation knows of itself: that queued work waits after a restore."""

from django.db import models
from django.utils.timezone import now
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult


class HoldManager(models.Manager):
    def waiting(self):
        """The queued work, oldest first."""
        return DBTaskResult.objects.filter(status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING]).order_by("enqueued_at")

    def lift(self, *, drop):
        """Queued work goes on; returns (how much was dropped, how much goes on). drop: what was queued before the hold."""
        since = self.earliest("since").since
        dropped = self.waiting().filter(enqueued_at__lt=since).delete()[0] if drop else 0
        self.all().delete()
        return dropped, self.waiting().count()


class Hold(models.Model):
    """While there is one, no queued task runs: a restored queue holds mails that went out long ago (T112)."""

    since = models.DateTimeField(default=now)

    objects = HoldManager()

    def __str__(self):
        return f"since {self.since:%Y-%m-%d %H:%M}"
