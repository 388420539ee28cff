"""When people were last reminded of a thing: at most once a day, however many facilitators there are."""

from datetime import timedelta

from django.db import models
from django.utils.timezone import now

from coalitions.activity.errors import RemindedAlready
from coalitions.live.log import record, verb
from coalitions.spaces.models import About
from coalitions.spaces.things import name_of

PAUSE = timedelta(days=1)


class ReminderManager(models.Manager):
    @verb
    def send(self, kind, thing, *, by):
        """Records a row of this kind, by which people hear of it; then nobody can for a day.

        Raises RemindedAlready; for the jobs (by: None) it is False then.
        """
        if not self.take(kind, thing):
            if by is None:
                return False
            raise RemindedAlready
        record(kind, thing, by=by)
        return True

    def take(self, kind, thing):
        own = {"space_id": thing.space_id, "kind": kind, **name_of(thing)}
        reminder, new = self.get_or_create(**own)
        return new or bool(self.filter(pk=reminder.pk, at__lte=now() - PAUSE).update(at=now()))

    def fresh(self, kind, thing):
        """The one that is less than a day old, or None."""
        return self.filter(kind=kind, space=thing.space_id, at__gt=now() - PAUSE, **name_of(thing)).first()


class Reminder(About):
    kind = models.CharField(max_length=40)
    at = models.DateTimeField(default=now)  # of the last one

    objects = ReminderManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["space", "kind", "thing", "thing_id"], name="one_reminder_each")]

    def __str__(self):
        return f"{self.kind} of {self.scope}"

    @property
    def again_at(self):
        return self.at + PAUSE
