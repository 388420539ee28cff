"""What is to leave the house: one row for each notification and way, from the moment it is made until it went or will not go."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.activity.models.device import Device
from coalitions.activity.models.preference import Preference
from coalitions.activity.models.reason import PASSES
from coalitions.activity.rhythms import midnight

TRIES = 8  # then it is set aside; the pauses between grow from a minute to two hours


class Way(models.TextChoices):
    MAIL = "mail", _("E-mail")
    PUSH = "push", _("Device")


class State(models.TextChoices):
    WAITING = "waiting"
    SENDING = "sending"  # in a letter that a task sends
    SENT = "sent"
    DROPPED = "dropped"  # read, taken away, muted or out of reach meanwhile
    FAILED = "failed"


class Held(models.TextChoices):
    QUIET = "quiet", _("quiet hours")
    CAP = "cap", _("cap of the day reached")


class DeliveryQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(state=State.WAITING)

    def due(self, at):
        return self.waiting().filter(due_at__lte=at)

    def packed_today(self, way, at):
        """Letters of that way that count against today's cap."""
        today = self.filter(way=way, passes=False, packed_at__gte=midnight(at), letter__isnull=False)
        return today.exclude(state=State.DROPPED).order_by().values("letter").distinct().count()

    def held_today(self, at):
        """What was held back since midnight, or is still."""
        return self.filter(Q(held_at__gte=midnight(at)) | Q(state=State.WAITING), held_at__isnull=False)

    def in_letter(self, letter):
        return self.filter(letter=letter, state=State.SENDING)

    def drop(self):
        self.update(state=State.DROPPED)

    def hold(self, why, until, at):
        self.update(held_at=at, held_why=why, due_at=until)

    def pack(self, letter, at):
        self.update(state=State.SENDING, letter=letter, packed_at=at)

    def fail(self, at):
        """Tried again after a growing pause; after TRIES times set aside."""
        for one in self:
            one.tries += 1
            one.state = State.FAILED if one.tries >= TRIES else State.WAITING
            one.due_at, one.letter = at + timedelta(minutes=2**one.tries), None
            one.save(update_fields=["tries", "state", "due_at", "letter"])

    def reckon_again(self, rules):
        """What waits goes by these rules, as if they had been so when it happened."""
        for one in self.waiting().select_related("notification"):
            one.due_at = rules_due(rules, one.way, one.notification)
            one.state = State.WAITING if one.due_at else State.DROPPED
            one.due_at = one.due_at or now()
            one.save(update_fields=["due_at", "state"])


def rules_due(rules, way, notification):
    due = rules.mail_due if way == Way.MAIL else rules.push_due
    return due(notification.reason, notification.at)


class DeliveryManager(models.Manager.from_queryset(DeliveryQuerySet)):
    def plan(self, notifications):
        """A row for each way on which each of these shall reach its person one day."""
        users = {one.user_id for one in notifications}
        rules, reached = Preference.objects.of_all(users), Device.objects.owners(users)
        wanted = [(one, way) for one in notifications for way in Way if way == Way.MAIL or one.user_id in reached]
        dues = [(one, way, rules_due(rules[one.user_id], way, one)) for one, way in wanted]
        self.bulk_create(self.planned(*each) for each in dues if each[2])

    def planned(self, notification, way, due_at):
        passes = notification.reason in PASSES
        return self.model(notification=notification, user_id=notification.user_id, way=way, due_at=due_at, passes=passes)


class Delivery(models.Model):
    notification = models.ForeignKey("activity.Notification", models.CASCADE, related_name="deliveries")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="deliveries")
    way = models.CharField(max_length=4, choices=Way)
    state = models.CharField(max_length=7, choices=State, default=State.WAITING)
    passes = models.BooleanField(default=False)
    due_at = models.DateTimeField()
    held_at = models.DateTimeField(null=True)
    held_why = models.CharField(max_length=5, choices=Held, blank=True)
    letter = models.UUIDField(null=True, db_index=True)  # of all that went in one mail or one push
    packed_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)

    objects = DeliveryManager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["notification", "way"], name="one_delivery_per_way")]
        indexes = [
            models.Index(fields=["state", "due_at"], name="deliveries_due"),
            models.Index(fields=["user", "way", "packed_at"], name="deliveries_of_a_day"),
        ]

    def __str__(self):
        return f"{self.notification_id} by {self.way}: {self.state}"
