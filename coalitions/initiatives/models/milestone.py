"""A step on an initiative's way: what is to be reached by when, and who said that it was."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _

from coalitions.initiatives.errors import Over
from coalitions.initiatives.kinds import OVER
from coalitions.live.log import record, verb
from coalitions.live.prepared import today
from coalitions.spaces.models.edits import change

WEEK = timedelta(days=7)  # before its day, the owner is reminded


class MilestoneQuerySet(models.QuerySet):
    def drawn(self):
        return self.select_related("initiative__space__coalition", "initiative__organisation", "done_by")

    def ahead(self):
        """Those still to be reached, in initiatives that go on and spaces that are open."""
        alive = self.filter(space__archived_at=None, space__deleted_at=None)
        return alive.filter(done_at=None).exclude(initiative__state__in=OVER)

    def late(self):
        return self.ahead().filter(due_on__lt=today())

    def to_remind(self):
        return self.ahead().filter(due_on__lte=localdate() + WEEK, reminded_at=None).order_by("pk")


class MilestoneManager(models.Manager.from_queryset(MilestoneQuerySet)):
    @verb
    def plan(self, initiative, *, by, **fields):
        """One more on its way. Raises Over when the initiative has ended."""
        initiative.lock()
        if initiative.is_over:
            raise Over
        milestone = self.create(initiative=initiative, space_id=initiative.space_id, **fields)
        record("milestone.planned", milestone, by=by)
        return milestone

    def remind_due(self):
        """Reminds each owner, once for each date; returns of how many."""
        return sum(one.remind() for one in self.to_remind())


class Milestone(models.Model):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="milestones")
    initiative = models.ForeignKey("initiatives.Initiative", models.CASCADE, related_name="milestones")
    title = models.CharField(_("what is to be reached"), max_length=200)
    due_on = models.DateField(_("by when"))
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    reminded_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    objects = MilestoneManager()

    class Meta:
        ordering = ["due_on", "pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("initiatives:initiative", args=[self.space_id, self.initiative_id]) + f"#milestone-{self.pk}"

    @property
    def scope(self):
        return ""

    @property
    def is_late(self):
        return self.done_at is None and self.due_on < localdate()

    @verb
    def describe(self, *, by, seen=None, **fields):
        """Other words or another day; of that people are reminded anew. seen: the version the person saw. Raises Conflict."""
        change(self, fields, seen, "milestone.changed", by)
        if "due_on" in fields:
            Milestone.objects.filter(pk=self.pk).update(reminded_at=None)

    @verb
    def reach(self, *, by):
        """Twice is once, and who said it first stands."""
        self.turn("milestone.reached", by, now())

    @verb
    def miss(self, *, by):
        """It was not reached after all."""
        self.turn("milestone.missed", by, None)

    def turn(self, kind, by, at):
        found = Milestone.objects.filter(pk=self.pk, done_at__isnull=at is not None)
        if found.update(done_at=at, done_by=at and by, version=F("version") + 1):
            self.refresh_from_db(fields=["done_at", "done_by", "version"])
            record(kind, self, by=by)

    @verb
    def remove(self, *, by):
        record("milestone.removed", self, by=by)
        Milestone.objects.filter(pk=self.pk).delete()

    @verb
    def remind(self):
        reminded = Milestone.objects.to_remind().filter(pk=self.pk).update(reminded_at=now(), version=F("version") + 1)
        if reminded:
            record("milestone.due", self, by=None)
        return reminded
