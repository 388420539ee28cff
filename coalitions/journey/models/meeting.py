"""A meeting of a space: when and where, what it is for, and its exercises in order."""

from django.core.validators import URLValidator
from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.journey.changing import about_to_go, changed
from coalitions.journey.errors import HasContributions
from coalitions.journey.models.journey import Journey
from coalitions.journey.models.ordered import Ordered
from coalitions.journey.series import days_of
from coalitions.live.log import record, verb

SECURE = URLValidator(["https"], message=_("A link to a video meeting begins with https://."), code="insecure")


class MeetingQuerySet(models.QuerySet):
    def ahead(self):
        return self.filter(done_at=None)

    def drawn(self):
        return self.select_related("space__coalition").prefetch_related("exercises")


class MeetingManager(models.Manager.from_queryset(MeetingQuerySet)):
    @verb
    def plan(self, space, *, by, **fields):
        """One more, last in the order."""
        Journey.objects.held(space)
        meeting = self.create(space=space, position=space.meetings.count(), **fields)
        meeting.number([*space.meetings.exclude(pk=meeting.pk), meeting])
        record("meeting.planned", meeting, by=by)
        return meeting

    @verb
    def plan_series(self, space, every, many, *, by, **fields):
        """So many, one after the other, at the same hour. every: one of series.Every. The first of them."""
        return [self.plan(space, by=by, **each) for each in days_of(fields, every, many)][0]


class Meeting(Ordered):
    word = "meeting"

    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="meetings")
    title = models.CharField(_("title"), max_length=120)
    about = models.TextField(_("what it is for"), max_length=1000, blank=True)
    starts_at = models.DateTimeField(_("begins"), null=True, blank=True)
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    link = models.URLField(_("link to the video meeting"), max_length=500, blank=True, validators=[SECURE])
    done_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField(auto_now_add=True)

    objects = MeetingManager()

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("journey:meeting", args=[self.space_id, self.pk])

    @property
    def number_of(self):
        """Which of the journey's meetings it is, as people count."""
        return self.position + 1

    def siblings(self):
        return Meeting.objects.filter(space=self.space_id).order_by("position", "pk")

    def hold(self):
        Journey.objects.held(self.space)

    @property
    def scope(self):
        return ""

    @verb
    def describe(self, *, by, seen=None, **fields):
        """Changes what it says, and tells those above. seen: the version the person saw. Raises Conflict."""
        super().describe(by=by, seen=seen, **fields)
        changed(self, set(fields), by=by)

    @verb
    def end(self, *, by):
        """It has been held: exercises that are still open are closed, and the next one is next. Twice is once."""
        self.hold()
        if Meeting.objects.filter(pk=self.pk, done_at=None).update(done_at=now(), version=F("version") + 1):
            for exercise in self.exercises.open():
                exercise.close(by=by)
            self.refresh_from_db(fields=["done_at", "version"])
            record("meeting.ended", self, by=by)

    @verb
    def resume(self, *, by):
        self.hold()
        if Meeting.objects.filter(pk=self.pk).exclude(done_at=None).update(done_at=None, version=F("version") + 1):
            self.refresh_from_db(fields=["done_at", "version"])
            record("meeting.resumed", self, by=by)

    @verb
    def remove(self, *, by):
        """Raises HasContributions rather than lose what people wrote."""
        self.hold()
        list(self.exercises.select_for_update().order_by("pk"))  # who contributes just now is waited for
        if self.exercises.answered().exists():
            raise HasContributions
        about_to_go(self)
        record("meeting.removed", self, by=by)
        others = [one for one in self.siblings() if one != self]
        Meeting.objects.filter(pk=self.pk).delete()
        self.number(others)
