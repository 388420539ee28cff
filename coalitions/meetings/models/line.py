"""One line of the minutes. It can become a decision or a task, which link back to it, or be parked."""

from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.decisions.models import Decision
from coalitions.live.log import record, verb
from coalitions.meetings.errors import Became
from coalitions.meetings.kinds import LineKind
from coalitions.meetings.models.minutes import Minutes
from coalitions.spaces.hanging import found, name_of
from coalitions.spaces.makers import MAKERS
from coalitions.spaces.models import Authored, Link
from coalitions.spaces.models.edits import change

TITLE = 200  # characters of a line that head what it became


class LineQuerySet(models.QuerySet):
    def kept(self):
        return self.filter(removed_at=None)

    def parked(self):
        """Those that no agenda has taken up."""
        return self.kept().filter(kind=LineKind.PARKED, items=None).select_related("meeting")

    def drawn(self):
        return self.select_related("author", "organisation", "meeting__space__coalition")


class LineManager(models.Manager.from_queryset(LineQuerySet)):
    @verb
    def write(self, meeting, text, kind=LineKind.NOTE, *, by):
        """Last of the minutes. by: the membership. Raises Settled, and PermissionDenied where others note decisions."""
        Minutes.objects.being_written(meeting)
        line = self.create(space=meeting.space, meeting=meeting, text=text, **by.signature)
        line.become(kind, by)
        record("line.written", line, by=by.user, stamp="made")
        return line


class Line(Authored):
    """became: what was made of it, as "card-17" or "decision-3"."""

    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="+")
    meeting = models.ForeignKey("journey.Meeting", models.CASCADE, related_name="lines")
    text = models.TextField(gettext_lazy("line"), max_length=2000)
    kind = models.CharField(gettext_lazy("what it is"), max_length=8, choices=LineKind, default=LineKind.NOTE)
    became = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    made = models.BigIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True)

    objects = LineManager()

    class Meta:
        ordering = ["made", "pk"]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return reverse("meetings:line", args=[self.space_id, self.pk])

    @property
    def heading(self):
        return self.text[:TITLE]

    @property
    def title(self):
        """How links to it are called where the line itself is the title already."""
        return _("Minutes, %(meeting)s") % {"meeting": self.meeting.title}

    @property
    def scope(self):
        return ""

    @property
    def container(self):
        return f"meeting-{self.meeting_id}-lines"

    @cached_property
    def thing(self):
        """What it became, if that is still there; a page with many lines finds them at once."""
        return found(self.space_id, [self.became]).get(self.became) if self.became else None

    def is_kept_by(self, membership):
        """Who may change it: its author, and the facilitators."""
        return membership is not None and (membership.is_facilitator or membership.user_id == self.author_id)

    @verb
    def describe(self, *, by, seen=None, **fields):
        """Other words, by its author or a facilitator. seen: the version the person saw. Raises Settled and Conflict."""
        Minutes.objects.being_written(self.meeting)
        change(self, fields, seen, "line.changed", by)

    @verb
    def turn(self, kind, *, by):
        """Makes it something else. by: the membership. Raises Settled, Became and PermissionDenied."""
        Minutes.objects.being_written(self.meeting)
        self.refresh_from_db()
        if kind != self.kind and self.removed_at is None:
            self.become(kind, by)
            Line.objects.filter(pk=self.pk).update(version=F("version") + 1)
            self.refresh_from_db(fields=["version"])
            record("line.changed", self, by=by.user, fields=["kind"])

    def become(self, kind, by):
        """A decision is noted, and a task made, once; both say where they came from."""
        if self.became:
            raise Became
        if kind == LineKind.DECISION and not by.is_facilitator:
            raise PermissionDenied
        self.kind = kind
        if kind in MAKING:
            made = MAKING[kind](self, by)
            self.became = name_of(made)
            Link.objects.join(self, made, by=by.user)
        self.save(update_fields=["kind", "became"])

    @verb
    def remove(self, *, by):
        """Off every page; what it became stays, so that goes first. Raises Settled and Became. Twice is once."""
        Minutes.objects.being_written(self.meeting)
        self.refresh_from_db()
        if self.became:
            raise Became
        if Line.objects.kept().filter(pk=self.pk).update(removed_at=now(), version=F("version") + 1):
            self.refresh_from_db(fields=["removed_at", "version"])
            record("line.removed", self, by=by)


def decide(line, by):
    there = line.meeting.attendance.exclude(organisation=None).values("organisation").distinct().count()
    return Decision.objects.note(line.space, line.heading, present=there, by=by)


def ask(line, by):
    return MAKERS["task"].make(line.space, line.heading, "", by)


MAKING = {LineKind.DECISION: decide, LineKind.TASK: ask}
