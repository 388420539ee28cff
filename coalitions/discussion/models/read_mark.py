"""How far a person has read a topic. No row in the log: nobody else may know; one's own other pages hear of it by `me`."""

from django.conf import settings
from django.db import models
from django.utils.timezone import now

from coalitions.activity.hearing import counts_for_me
from coalitions.live.telling import tell_person


class ReadMarkManager(models.Manager):
    def of(self, user, topic):
        return self.filter(user=user.pk, topic=topic).first()

    def read_to(self, topic, seq, *, by):
        """Moves the person's mark forwards, never back and never beyond what there is. by: the user."""
        seq = min(seq, topic.changed)
        mark, moved = self.get_or_create(user=by, topic=topic, defaults={"seq": seq})
        if moved or self.filter(pk=mark.pk, seq__lt=seq).update(seq=seq, at=now()):
            tell_person(by.pk)


class ReadMark(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="read_marks")
    topic = models.ForeignKey("discussion.Topic", models.CASCADE, related_name="read_marks")
    seq = models.BigIntegerField()
    at = models.DateTimeField(default=now)

    objects = ReadMarkManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "topic"], name="one_read_mark_each")]

    def __str__(self):
        return f"{self.user_id} to {self.seq}"


@counts_for_me
def marks(user_ids):
    """Every mark only moves forwards, so that their sum moves with each of them."""
    sums = ReadMark.objects.filter(user__in=user_ids).values("user").annotate(sum=models.Sum("seq"))
    return dict(sums.values_list("user", "sum"))
