"""What one person was told: made from a row of the log, once, for a reason that is shown."""

from functools import partial, wraps

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Count, Max
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.activity.hearing import HEARERS, counts_for_me
from coalitions.live.log import verb
from coalitions.live.news import subjects
from coalitions.live.telling import tell_person
from coalitions.spaces.models import Space


class Reason(models.TextChoices):
    MENTION = "mention", _("mentioned you")
    REPLY = "reply", _("answered you")
    ASSIGNED = "assigned", _("gave you a task")
    SEAT = "seat", _("You have been given a seat")
    VACANCY = "vacancy", _("A seat has been vacant for long")


NOBODYS = {Reason.SEAT, Reason.VACANCY}  # say by themselves what happened: no name belongs before them


class NotificationQuerySet(models.QuerySet):
    def unread(self):
        return self.filter(read_at=None)

    def of(self, user):
        """Access is asked again now: news of a space one may no longer enter is not shown."""
        return self.filter(user=user, space__in=Space.objects.visible_to(user))

    def waiting(self, user):
        """How many are unread. Most of the time none is, and then no access need be asked."""
        mine = self.filter(user=user.pk).unread().order_by().values_list("space", flat=True)
        spaces = list(mine)
        if not spaces:
            return 0
        visible = set(Space.objects.visible_to(user).filter(pk__in=set(spaces)).values_list("pk", flat=True))
        return sum(space in visible for space in spaces)

    def about(self, other):
        """Everything one was told of the same thing: opening it reads them all."""
        return self.filter(subject_type=other.subject_type_id, subject_id=other.subject_id)

    def drawn(self):
        return self.select_related("space", "by").prefetch_related("subject")

    @verb
    def read(self):
        """Marks these as read; the other devices of their people hear it."""
        people = set(self.unread().order_by().values_list("user", flat=True))
        self.unread().update(read_at=now())
        for user_id in people:
            transaction.on_commit(wraps(tell_person)(partial(tell_person, user_id)), robust=True)


class NotificationManager(models.Manager.from_queryset(NotificationQuerySet)):
    def from_rows(self, rows):
        rows = [row for row in rows if row.kind in HEARERS]
        found = subjects(rows)
        heard = [(row, found.get((row.subject_type, row.subject_id))) for row in rows]
        news = [made for row, subject in heard if subject for made in self.of_row(row, subject)]
        return self.bulk_create(news, ignore_conflicts=True)

    def of_row(self, row, subject):
        """Nobody hears of what they did themselves, and each person hears of a row once, for the first reason given.

        A row that names "users" concerns these alone: who had the task before hears nothing when others are added.
        """
        hearing = [heard for heard in HEARERS[row.kind](subject) if heard.user_id in row.small.get("users", [heard.user_id])]
        reasons = {heard.user_id: heard.reason for heard in reversed(hearing) if heard.user_id != row.by}
        for user_id, reason in reasons.items():
            yield Notification(
                user_id=user_id,
                space_id=row.space_id,
                seq=row.seq,
                by_id=row.by,
                reason=reason,
                subject_type=ContentType.objects.get_for_model(subject),
                subject_id=row.subject_id,
                at=row.at,
            )

    def numbers(self, user_ids):
        """Grow with every notification and with every one read, so that each device learns of both."""
        counted = self.filter(user__in=user_ids).order_by().values("user").annotate(newest=Max("pk"), read=Count("read_at"))
        return {row["user"]: row["newest"] + row["read"] for row in counted}


class Notification(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notifications")
    space = models.ForeignKey(Space, models.CASCADE, related_name="+")
    seq = models.BigIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    reason = models.CharField(max_length=12, choices=Reason)
    subject_type = models.ForeignKey(ContentType, models.CASCADE)
    subject_id = models.BigIntegerField()
    subject = GenericForeignKey("subject_type", "subject_id")
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    objects = NotificationManager()

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["user", "space", "seq"], name="one_notification_per_row")]
        indexes = [models.Index(fields=["user", "read_at"], name="bell")]

    def __str__(self):
        return f"{self.user}: {self.reason}"

    @property
    def words(self):
        """What happened, beginning with who did it where that matters."""
        label = self.get_reason_display()
        return label if self.reason in NOBODYS else f"{self.by or _('Former member')} {label}"

    @property
    def url(self):
        """Where the thing is now; its space when the thing itself is gone."""
        return self.subject.get_absolute_url() if self.subject else self.space.get_absolute_url()


@counts_for_me
def notifications(user_ids):
    return Notification.objects.numbers(user_ids)
