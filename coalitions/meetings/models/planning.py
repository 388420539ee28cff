"""What facilitators keep between themselves round a meeting: what is to be prepared and by whom, and how they look back."""

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.journey.models.ordered import Ordered
from coalitions.live.log import record, verb
from coalitions.meetings.errors import BegunAlready
from coalitions.meetings.kinds import Audience
from coalitions.meetings.models.agenda import held
from coalitions.spaces.models.edits import change

USUAL = [
    _("Book the room, and see that everybody can get in and hear"),
    _("Write the agenda together"),
    _("Send the invitation in good time"),
    _("Ask who needs an interpreter, a loop or large print"),
    _("Call the organisations that were silent last time"),
    _("Agree on who leads, who writes and who keeps the time"),
    _("Put material where all can read it beforehand"),
]


class CheckManager(models.Manager):
    @verb
    def put(self, meeting, *, by, **fields):
        """One more, last on the list."""
        held(meeting)
        check = self.create(space=meeting.space, meeting=meeting, position=meeting.checks.count(), **fields)
        record("check.put", check, by=by)
        return check

    @verb
    def begin(self, meeting, titles, *, by):
        """The usual list, where there is none yet. Raises BegunAlready."""
        held(meeting)
        if meeting.checks.exists():
            raise BegunAlready
        for title in titles:
            self.put(meeting, by=by, title=title)


class Check(Ordered):
    word = "check"

    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="+")
    meeting = models.ForeignKey("journey.Meeting", models.CASCADE, related_name="checks")
    title = models.CharField(_("what is to be prepared"), max_length=200)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name=_("who does it"), related_name="+"
    )
    done_at = models.DateTimeField(null=True)

    objects = CheckManager()

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return self.meeting.get_absolute_url()

    @property
    def scope(self):
        return ""

    @verb
    def turn(self, done, *, by):
        """Done, or not after all. Twice is once."""
        was = Check.objects.filter(pk=self.pk, done_at__isnull=done)
        if was.update(done_at=now() if done else None, version=F("version") + 1):
            self.refresh_from_db(fields=["done_at", "version"])
            record("check.turned", self, by=by)

    @verb
    def remove(self, *, by):
        record("check.removed", self, by=by)
        Check.objects.filter(pk=self.pk).delete()


class DebriefManager(models.Manager):
    @verb
    def write(self, meeting, text, *, by, seen=None):
        """The meeting's own, made when there is none. seen: the version the person saw, 1 of one not begun. Raises Conflict."""
        held(meeting)
        own, _made = self.get_or_create(meeting=meeting, defaults={"space": meeting.space})
        change(own, {"text": text}, seen, "debrief.changed", by)


class Debrief(models.Model):
    meeting = models.OneToOneField("journey.Meeting", models.CASCADE, related_name="debrief")
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="+")
    text = models.TextField(_("what went well, and what we do otherwise next time"), max_length=8000, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = DebriefManager()

    def __str__(self):
        return str(self.meeting)

    def get_absolute_url(self):
        return self.meeting.get_absolute_url()

    @property
    def scope(self):
        return ""


class FollowUpManager(models.Manager):
    @verb
    def send(self, meeting, audience, topic, *, by):
        """Notes that the message was written, as that topic."""
        sent = self.create(space=meeting.space, meeting=meeting, audience=audience, topic=topic)
        record("follow_up.sent", meeting, by=by)
        return sent


class FollowUp(models.Model):
    """A message after a meeting, to those who meet or to those who steer."""

    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="+")
    meeting = models.ForeignKey("journey.Meeting", models.CASCADE, related_name="follow_ups")
    audience = models.CharField(max_length=8, choices=Audience)
    topic = models.ForeignKey("discussion.Topic", models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = FollowUpManager()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.meeting}: {self.audience}"
