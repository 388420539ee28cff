"""A list of organisations on its way in: read and shown first, then taken in by a worker while nobody needs to wait."""

from collections import Counter

from django.conf import settings
from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils.timezone import now

from coalitions.live.log import audit, verb
from coalitions.organisations.importing import run
from coalitions.organisations.models.organisation import Organisation
from coalitions.organisations.models.sheet_collection import UNSAVED, ImportState, SheetImportManager
from coalitions.organisations.models.sheet_row import SheetRow, row_of
from coalitions.organisations.taking_in import BATCH, NEW, PRESENT, REFUSED, TakingIn

KINDS = {(NEW, False): "good", (NEW, True): "warned", (PRESENT, False): "known", (REFUSED, True): "refused"}
COUNTED = {NEW: "added", PRESENT: "present", REFUSED: "refused"}


class SheetImport(models.Model):
    """good, warned, known, refused: rows by what the preview said. added, present: by what became of them."""

    name = models.CharField(max_length=200)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=7, choices=ImportState, default=ImportState.READING)
    unknown = models.JSONField(default=list)
    good = models.PositiveIntegerField(default=0)
    warned = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    added = models.PositiveIntegerField(default=0)
    present = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    objects = SheetImportManager()

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("organisations:import", args=[self.pk])

    @property
    def total(self):
        return self.good + self.warned + self.known

    @property
    def taken(self):
        return self.added + self.present

    @property
    def is_preview(self):
        return self.state == ImportState.PREVIEW

    @property
    def is_running(self):
        return self.state == ImportState.RUNNING

    @verb
    def confirm(self, *, by):
        """Asks a worker to take it in; a second time changes nothing."""
        waiting = SheetImport.objects.filter(pk=self.pk, state=ImportState.PREVIEW)
        if waiting.update(state=ImportState.RUNNING, by=by):
            run.enqueue(self.pk)

    @verb
    def throw_away(self, *, by):
        """Only what was never taken in."""
        SheetImport.objects.filter(pk=self.pk, state__in=UNSAVED).delete()

    @verb
    def note(self, outcomes, state=ImportState.READING):
        """What the next rows would become. A few at a time, so that nobody else's writing waits long."""
        SheetRow.objects.bulk_create([row_of(self, outcome) for outcome in outcomes])
        for kind, count in Counter(KINDS[one.state, bool(one.remarks)] for one in outcomes).items():
            setattr(self, kind, getattr(self, kind) + count)
        self.state = state
        self.save()

    def take_in(self):
        """All that is still to do, a batch at a time; a worker that takes over from a dead one goes on where that one was."""
        taking = TakingIn(Organisation.objects, self.by, near=False)
        for row in self.rows.filter(is_done=True, state=NEW).iterator():
            taking.recall(row.as_read)
        while self.step(taking):
            pass

    @verb
    def step(self, taking):
        """The next batch; True while there may be more. Imports wait for each other here, so that none adds what another does."""
        SheetImport.objects.select_for_update().order_by("pk").first()
        rows = list(self.rows.filter(is_done=False)[:BATCH])
        outcomes = taking.save([taking.judge(row.as_read) for row in rows])
        for state, counted in COUNTED.items():
            became = [outcome.row for outcome in outcomes if outcome.state == state]
            self.rows.filter(number__in=became).update(state=state, is_done=True)
            SheetImport.objects.filter(pk=self.pk).update(**{counted: F(counted) + len(became)})
        if not rows:
            self.end()
        return bool(rows)

    def end(self):
        if SheetImport.objects.filter(pk=self.pk, state=ImportState.RUNNING).update(state=ImportState.DONE, ended_at=now()):
            self.refresh_from_db()
            counts = {"added": self.added, "present": self.present, "refused": self.refused}
            audit("sheet.imported", self, by=self.by, **counts)
