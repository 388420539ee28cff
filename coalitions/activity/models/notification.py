"""What one person was told: made from a row of the log, once, for a reason that is shown."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Count, Max
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from coalitions.activity.candidates import candidates
from coalitions.activity.deciding import judged, names_of
from coalitions.activity.hearing import counts_for_me, telling
from coalitions.activity.models.delivery import Delivery
from coalitions.activity.models.notification_query import NotificationQuerySet
from coalitions.activity.models.reason import NOBODYS, PASSES, Reason, because
from coalitions.live.prepared import prepared
from coalitions.spaces.models import Space


class NotificationManager(models.Manager.from_queryset(NotificationQuerySet)):
    def from_rows(self, rows):
        """Makes what people hear of these rows, and what of it shall leave the house."""
        wanted = [self.build(*one) for one in candidates(rows)]
        heard = [one for one, against in judged(wanted) if not against]
        known = set(self.filter(space__in={one.space_id for one in heard}, seq__in={one.seq for one in heard}).values_list(*KEY))
        made = self.bulk_create([one for one in heard if (one.user_id, one.space_id, one.seq) not in known])
        Delivery.objects.plan(made)
        return made

    def waiting(self, user):
        """How many are unread. Most of the time none is, and then no access need be asked."""
        spaces = self.unread_spaces(user)
        if not spaces:
            return 0
        visible = set(Space.objects.visible_to(user).filter(pk__in=set(spaces)).values_list("pk", flat=True))
        return sum(space in visible for space in spaces)

    @prepared
    def unread_spaces(self, user):
        return self.filter(user=user.pk).unread().order_by().values_list("space", flat=True)

    def build(self, row, subject, user_id, reason):
        made = self.model(user_id=user_id, space_id=row.space_id, seq=row.seq, by_id=row.by, reason=reason, at=row.at)
        made.subject = subject
        return made


KEY = ("user", "space", "seq")


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
    def because(self):
        return because(self.reason)

    @property
    def passes(self):
        return self.reason in PASSES

    @cached_property
    def thing(self):
        """Under which it is grouped: a post's thread, else the subject itself, and its space when it is gone."""
        return telling(self.subject).thread(self.subject) if self.subject else self.space

    @cached_property
    def key(self):
        """Names that thing."""
        return f"{self.thing._meta.model_name}-{self.thing.pk}"

    @property
    def scope(self):
        """The thing for which the person may choose to hear less; empty: the space."""
        return names_of(self.subject)[0]

    @property
    def is_shut(self):
        """Whether words of it may not leave the house: what is taken away, and what is restricted."""
        return self.space.is_restricted or self.subject is None or telling(self.subject).is_gone(self.subject)

    @property
    def title(self):
        """Of what it is about; nothing of what facilitators have hidden."""
        return "" if getattr(self.subject, "hidden_id", None) else getattr(self.subject, "title", "")

    @property
    def text(self):
        """What a mail about it quotes."""
        told = telling(self.subject)
        return told.text_for(self.subject, self.user) if told.text_for else told.text(self.subject)

    @property
    def url(self):
        """Where the thing is now; its space when the thing itself is gone."""
        return self.subject.get_absolute_url() if self.subject else self.space.get_absolute_url()


@counts_for_me
def notifications(user):
    """Grows with every notification and with every one read, so that each device learns of both."""
    own = Notification.objects.filter(user=user).order_by().values("user")
    return own.annotate(number=Max("pk") + Count("read_at")).values("number")
