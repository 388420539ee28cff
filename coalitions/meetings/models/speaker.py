"""The speaking order of a meeting: who asked for the word, in the order in which they did, and who has it. One at a time."""

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.timezone import now

from coalitions.live.log import record, verb
from coalitions.meetings.errors import Over
from coalitions.spaces.models import Authored


class SpeakerQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(begun_at=None, ended_at=None)

    def talking(self):
        return self.exclude(begun_at=None).filter(ended_at=None)

    def spoke(self):
        return self.exclude(begun_at=None)


class SpeakerManager(models.Manager.from_queryset(SpeakerQuerySet)):
    def held(self, meeting):
        """What all who change the order wait for. Raises Over."""
        apps.get_model("meetings", "Desk").objects.held(meeting)
        meeting.refresh_from_db(fields=["done_at"])
        if meeting.done_at:
            raise Over
        return self.filter(meeting=meeting)

    @verb
    def ask(self, meeting, *, by):
        """Last in the order; twice is once. by: the membership. Raises Over."""
        order = self.held(meeting)
        if not order.filter(author=by.user, ended_at=None).exists():
            self.create(space=meeting.space, meeting=meeting, **by.signature)
            record("speaking.asked", meeting, by=by.user)

    @verb
    def withdraw(self, meeting, *, by):
        """One's own place in the order, or the word one has. by: the user. Raises Over."""
        if self.held(meeting).filter(author=by, ended_at=None).update(ended_at=now()):
            record("speaking.left", meeting, by=by)

    @verb
    def give(self, meeting, speaker=None, *, by):
        """The word to that one, or to nobody; whoever has it is done. by: the membership. Raises Over.

        Nothing happens when that one waits no longer: two who lead would skip somebody between them.
        """
        if not by.is_facilitator:
            raise PermissionDenied
        order = self.held(meeting)
        following = speaker and order.waiting().filter(pk=speaker.pk).first()
        if speaker is None or following:
            order.talking().update(ended_at=now())
            order.filter(pk=following and following.pk).update(begun_at=now())
            record("speaking.given", meeting, by=by.user)


class Speaker(Authored):
    """begun_at: when the word was given; ended_at: when it was left, or the place in the order was."""

    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="+")
    meeting = models.ForeignKey("journey.Meeting", models.CASCADE, related_name="speakers")
    at = models.DateTimeField(auto_now_add=True)
    begun_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = SpeakerManager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "author"], condition=models.Q(ended_at=None), name="once_in_the_order"),
            models.UniqueConstraint(
                fields=["meeting"], condition=models.Q(begun_at__isnull=False, ended_at=None), name="one_has_the_word"
            ),
        ]

    def __str__(self):
        return self.byline
