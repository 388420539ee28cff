"""A person's reply to an invitation. Who says yes when all places are taken waits, in the order in which they said it."""

from contextlib import contextmanager

from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb
from coalitions.meetings.errors import NotAsked, Over
from coalitions.meetings.invited import asked
from coalitions.organisations.models import Organisation


class Answer(models.TextChoices):
    YES = "yes", _("Yes")
    MAYBE = "maybe", _("Maybe")
    NO = "no", _("No")


class RsvpManager(models.Manager):
    def coming(self, desk):
        """Those here who said yes, the first to say so first."""
        here = asked(desk.meeting.space_id).values("user")
        return self.filter(meeting=desk.meeting_id, answer=Answer.YES, user__in=here).order_by("at", "pk")

    def placed(self, desk):
        """{pk: reply} of those with a place; nobody has to wait where places are not counted."""
        return {one.pk: one for one in self.coming(desk)[: desk.places]}

    @contextmanager
    def moving(self, desk):
        """Whoever gets a place of the waiting list by what is done within hears of it."""
        waiting = {one.pk for one in self.coming(desk)} - self.placed(desk).keys()
        yield
        for pk, one in self.placed(desk).items():
            if pk in waiting:
                record("rsvp.placed", one, by=None)

    @verb
    def reply(self, meeting, answer, *, by):
        """by: the membership. A reply changed keeps no place in the queue. Raises NotAsked and Over."""
        desk = apps.get_model("meetings", "Desk").objects.held(meeting)
        meeting.refresh_from_db()
        if meeting.done_at:
            raise Over
        if not desk.is_inviting:
            raise NotAsked
        with self.moving(desk):
            return self.keep(meeting, answer, by)

    def keep(self, meeting, answer, by):
        own = {"space": meeting.space, "answer": answer, "organisation": by.organisation}
        reply, is_new = self.get_or_create(meeting=meeting, user=by.user, defaults=own)
        if not is_new and (reply.answer, reply.organisation) != (answer, by.organisation):
            reply.at = reply.at if reply.answer == answer else now()
            reply.answer, reply.organisation = answer, by.organisation
            reply.save()
        record("rsvp.replied", reply, by=by.user)
        return reply


class Rsvp(models.Model):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="+")
    meeting = models.ForeignKey("journey.Meeting", models.CASCADE, related_name="rsvps")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, related_name="+")
    answer = models.CharField(_("answer"), max_length=5, choices=Answer)
    at = models.DateTimeField(default=now)

    objects = RsvpManager()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.UniqueConstraint(fields=["meeting", "user"], name="one_reply_each")]

    def __str__(self):
        return f"{self.meeting}: {self.answer}"

    def get_absolute_url(self):
        return self.meeting.get_absolute_url()

    @property
    def title(self):
        return self.meeting.title
