"""How far a person has read a topic. No row in the log: nobody else may know; one's own other pages hear of it by `me`."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.timezone import now

from coalitions.activity.hearing import counts_for_me
from coalitions.activity.models import Notification
from coalitions.live.prepared import prepared
from coalitions.live.telling import tell_person
from coalitions.spaces.models import Membership, Role


class ReadMarkManager(models.Manager):
    def of(self, user, topic):
        return next(iter(self.asked(user, topic)), None)

    @prepared
    def asked(self, user, topic):
        return self.filter(user=user.pk, topic=topic.pk)

    def read_to(self, topic, seq, *, by):
        """Moves the person's mark forwards, never back and never beyond what there is. by: the user."""
        seq = min(seq, topic.changed)
        mark, moved = self.get_or_create(user=by, topic=topic, defaults={"seq": seq})
        if moved or self.filter(pk=mark.pk, seq__lt=seq).update(seq=seq, at=now()):
            heard = Notification.objects.unread().filter(user=by, space=topic.space_id)
            heard.on(topic.messages.filter(made__lte=seq)).update(read_at=now())
            tell_person(by.pk)

    def read_of(self, users, messages):
        """{(user id, message id)} of those at or below the person's mark in their topic."""
        marks = self.filter(user__in=users, topic__in={one.topic_id for one in messages}).values_list("topic", "user", "seq")
        return {(user, one.pk) for topic, user, seq in marks for one in messages if one.topic_id == topic and one.made <= seq}

    def seen_by(self, message):
        """Memberships of those who have read so far, but for the author and those who do not show such things."""
        readers = Membership.objects.active().filter(space=message.space_id, user__shows_presence=True)
        marks = self.filter(topic=message.topic_id, seq__gte=message.made).values("user")
        return readers.filter(user__in=marks).exclude(user=message.author_id).with_people().by_name()

    def not_seen_by(self, message):
        """Ids of those who have not read so far, of those who show such things; nobody else is known to be behind."""
        here = Q(scope=message.scope) | ~Q(role=Role.GUEST)
        readers = Membership.objects.active().filter(here, space=message.space_id, user__shows_presence=True)
        marks = self.filter(topic=message.topic_id, seq__gte=message.made).values("user")
        return list(readers.exclude(user__in=marks).exclude(user=message.author_id).values_list("user", flat=True))

    def unread_from(self, message, *, by):
        """The person's mark goes back to just before this message. by: the user."""
        mark, _made = self.get_or_create(user=by, topic=message.topic, defaults={"seq": 0})
        seq = message.made - 1
        if mark.seq > seq:
            self.filter(pk=mark.pk, seq=mark.seq).update(seq=seq, back=models.F("back") + mark.seq - seq + 1)
            tell_person(by.pk)


class ReadMark(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="read_marks")
    topic = models.ForeignKey("discussion.Topic", models.CASCADE, related_name="read_marks")
    seq = models.BigIntegerField()
    back = models.BigIntegerField(
        default=0
    )  # how far it was ever put back, and a bit: with it the number told to pages only grows
    at = models.DateTimeField(default=now)

    objects = ReadMarkManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "topic"], name="one_read_mark_each")]

    def __str__(self):
        return f"{self.user_id} to {self.seq}"


@counts_for_me
def marks(user):
    """What moved back is counted too, so that the sum moves forwards with each of them."""
    own = ReadMark.objects.filter(user=user).order_by().values("user")
    return own.annotate(number=models.Sum(models.F("seq") + models.F("back"))).values("number")
