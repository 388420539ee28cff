"""What one organisation gives to an initiative, and by when. It tells how that stands once a month, and in between."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from coalitions.initiatives.errors import NoSeat, Over
from coalitions.initiatives.kinds import OVER, Gift, Status, Unit
from coalitions.initiatives.models.report import Report
from coalitions.initiatives.speaking import speaks_for, the_seat
from coalitions.live.log import record, verb
from coalitions.live.prepared import today
from coalitions.spaces.models import Authored

MONTH = timedelta(days=30)


class CommitmentQuerySet(models.QuerySet):
    def drawn(self):
        return self.select_related("space__coalition", "author", "organisation", "initiative")

    def standing(self):
        """Those still to be fulfilled, in initiatives that go on and spaces that are open."""
        alive = self.filter(space__archived_at=None, space__deleted_at=None)
        return alive.exclude(status=Status.DONE).exclude(initiative__state__in=OVER)

    def late(self):
        """Said to be late, or past their day without a word that they are fulfilled."""
        return self.standing().filter(Q(status=Status.LATE) | Q(due_on__lt=today()))

    def to_ask(self):
        return self.standing().filter(asked_on__lte=localdate() - MONTH).order_by("pk")


class CommitmentManager(models.Manager.from_queryset(CommitmentQuerySet)):
    @verb
    def make(self, initiative, *, by, **fields):
        """For the organisation whose seat the person holds. Raises NoSeat, and Over when the initiative has ended."""
        seat = the_seat(initiative.space_id, by)
        initiative.lock()
        if initiative.is_over:
            raise Over
        made = self.create(initiative=initiative, space_id=initiative.space_id, **fields, **seat.signature)
        record("commitment.made", made, by=by)
        return made

    def ask_due(self):
        """Asks each organisation how its commitments stand; returns how many were asked about."""
        return sum(one.ask() for one in self.to_ask())


class Commitment(Authored):
    """amount: hours or kronor where that is what is given. asked_on: when its organisation was last asked how it stands."""

    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="commitments")
    initiative = models.ForeignKey("initiatives.Initiative", models.CASCADE, related_name="commitments")
    kind = models.CharField(_("what is given"), max_length=10, choices=Gift)
    title = models.CharField(_("in words"), max_length=200)
    amount = models.PositiveIntegerField(_("how much"), null=True, blank=True)
    due_on = models.DateField(_("by when"))
    status = models.CharField(_("how it stands"), max_length=8, choices=Status, default=Status.ON_TRACK)
    asked_on = models.DateField(default=localdate)
    at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    objects = CommitmentManager()

    class Meta:
        ordering = ["due_on", "pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("initiatives:commitment", args=[self.space_id, self.pk])

    @property
    def scope(self):
        return ""

    @property
    def unit(self):
        """hours or kronor, or nothing where it is not counted."""
        return Unit(self.kind).label if self.kind in Unit.values else ""

    @property
    def is_late(self):
        return self.status != Status.DONE and (self.status == Status.LATE or self.due_on < localdate())

    @verb
    def report(self, status, *, by, note="", due_on=None):
        """How it stands now, said from a seat of its organisation; what was said before stays. Raises NoSeat."""
        seat = speaks_for(self.space_id, self.organisation_id, by)
        if seat is None:
            raise NoSeat
        self.due_on = due_on or self.due_on
        self.status = status
        self.keep("status", "due_on")
        Report.objects.create(commitment=self, status=status, note=note, due_on=self.due_on, **seat.signature)
        record("commitment.reported", self, by=by)

    @verb
    def ask(self):
        """Asks those who hold its organisation's seats; another turn of the jobs finds it asked."""
        asked = Commitment.objects.to_ask().filter(pk=self.pk).update(asked_on=localdate(), version=F("version") + 1)
        if asked:
            self.refresh_from_db(fields=["asked_on", "version"])
            record("commitment.asked", self, by=None)
        return asked

    def keep(self, *fields):
        """Two who say something at once both raise the version, so no open page takes the later for the earlier."""
        self.version = F("version") + 1
        self.save(update_fields=[*fields, "version"])
        self.refresh_from_db(fields=["version"])
