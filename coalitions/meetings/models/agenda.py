"""An item of the agenda: how long, who answers for it, and when it was on. At most one item of a meeting is on at a time."""

from datetime import timedelta

from django.apps import apps
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.journey.models.ordered import Ordered
from coalitions.live.log import record, verb

DAY = 24 * 60  # minutes
LONGEST = 120  # characters of what it is about


class AgendaManager(models.Manager):
    @verb
    def put(self, meeting, *, by, **fields):
        """One more, last on the agenda."""
        held(meeting)
        item = self.create(space=meeting.space, meeting=meeting, position=meeting.agenda.count(), **fields)
        item.number([*meeting.agenda.exclude(pk=item.pk), item])
        record("agenda.put", item, by=by)
        return item

    @verb
    def carry(self, meeting, lines, *, by):
        """What was parked, each line as an item of its own; one that an agenda has already is left."""
        held(meeting)
        for line in lines.select_for_update(no_key=True, of=["self"]).order_by("made"):
            self.put(meeting, by=by, title=line.text[:LONGEST], line=line)


class AgendaItem(Ordered):
    word = "agenda"

    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="+")
    meeting = models.ForeignKey("journey.Meeting", models.CASCADE, related_name="agenda")
    title = models.CharField(_("what it is about"), max_length=LONGEST)
    minutes = models.PositiveSmallIntegerField(
        _("minutes"), default=10, validators=[MinValueValidator(1), MaxValueValidator(DAY)]
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name=_("who answers for it"), related_name="+"
    )
    line = models.ForeignKey("meetings.Line", models.SET_NULL, null=True, related_name="items")
    begun_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = AgendaManager()

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return self.meeting.get_absolute_url()

    @property
    def state(self):
        """ahead, now or done."""
        return "ahead" if self.begun_at is None else "now" if self.ended_at is None else "done"

    @property
    def ends_at(self):
        """When its time is up."""
        return self.begun_at + timedelta(minutes=self.minutes)

    @property
    def left(self):
        """Whole minutes until then; less than none when it is over time."""
        return int((self.ends_at - now()).total_seconds() // 60)

    @property
    def over(self):
        return -self.left

    def siblings(self):
        return AgendaItem.objects.filter(meeting=self.meeting_id).order_by("position", "pk")

    def hold(self):
        held(self.meeting)

    @verb
    def begin(self, *, by):
        """From now on it is on, and what was on before is done. What is on already goes on."""
        self.hold()
        self.refresh_from_db()
        if self.state != "now":
            self.siblings().filter(ended_at=None).exclude(begun_at=None).update(ended_at=now())
            self.begun_at, self.ended_at = now(), None
            self.save(update_fields=["begun_at", "ended_at"])
            record("agenda.begun", self, by=by)

    @verb
    def finish(self, *, by):
        self.hold()
        self.refresh_from_db()
        if self.state == "now":
            self.ended_at = now()
            self.save(update_fields=["ended_at"])
            record("agenda.finished", self, by=by)

    @verb
    def remove(self, *, by):
        self.hold()
        record("agenda.removed", self, by=by)
        others = [one for one in self.siblings() if one != self]
        AgendaItem.objects.filter(pk=self.pk).delete()
        self.number(others)


def held(meeting):
    """All who change a meeting's agenda wait for one another."""
    return apps.get_model("meetings", "Desk").objects.held(meeting)
