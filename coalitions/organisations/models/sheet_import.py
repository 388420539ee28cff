"""A list of organisations on its way in: read and shown first, then taken in by a worker while nobody needs to wait."""

from collections import Counter
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import audit, verb
from coalitions.organisations import personal, sheets
from coalitions.organisations.importing import run
from coalitions.organisations.models.organisation import Organisation
from coalitions.organisations.models.sheet_row import SheetRow, row_of
from coalitions.organisations.taking_in import BATCH, NEW, PRESENT, REFUSED, TakingIn, batches

FORGOTTEN, DONE_WITH = timedelta(days=7), timedelta(days=30)  # a preview nobody confirmed; the rows of an import that ended


KINDS = {(NEW, False): "good", (NEW, True): "warned", (PRESENT, False): "known", (REFUSED, True): "refused"}


class ImportState(models.TextChoices):
    PREVIEW = "preview", _("Not taken in yet")
    RUNNING = "running", _("Being taken in")
    DONE = "done", _("Taken in")


class SheetImportManager(models.Manager):
    def preview(self, file, *, by):
        """Says of each row what would become of it; nothing is kept but the rows themselves. Raises NotASheet in words."""
        sheet, taking = sheets.opened(file), TakingIn(Organisation.objects, by)
        return self.keep(file.name, [taking.judge(row) for row in sheet.rows], sheet.unknown, by=by)

    @verb
    def keep(self, name, outcomes, unknown, *, by):
        unknown = [column[:60] for column in unknown if column and not personal.holds(column)]
        counts = Counter(KINDS[one.state, bool(one.remarks)] for one in outcomes)
        one = self.create(name=personal.taken_out({"": name})[0][""][:200], unknown=unknown, by=by, **counts)
        for batch in batches(outcomes):
            SheetRow.objects.bulk_create([row_of(one, outcome) for outcome in batch])
        return one

    @verb
    def sweep(self):
        """For the worker: what was never confirmed goes, and the rows of what was taken in long ago; returns how many."""
        old = SheetRow.objects.filter(sheet__state=ImportState.DONE, sheet__ended_at__lt=now() - DONE_WITH).delete()[0]
        forgotten = self.filter(state=ImportState.PREVIEW, created_at__lt=now() - FORGOTTEN)
        return old + forgotten.delete()[0]


class SheetImport(models.Model):
    """good, warned, known, refused: rows by what the preview said. added, present: by what became of them."""

    name = models.CharField(max_length=200)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=7, choices=ImportState, default=ImportState.PREVIEW)
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
        SheetImport.objects.filter(pk=self.pk, state=ImportState.PREVIEW).delete()

    def take_in(self):
        """All that is still to do, a batch at a time; a worker that takes over from a dead one goes on where that one was."""
        taking = TakingIn(Organisation.objects, self.by)
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
        for row, outcome in zip(rows, outcomes, strict=True):
            row.state, row.is_done = outcome.state, True
        SheetRow.objects.bulk_update(rows, ["state", "is_done"])
        if rows:
            self.count(rows)
        else:
            self.end()
        return bool(rows)

    def count(self, rows):
        """Locked rows are ours alone, so the numbers add up however many workers there are."""
        became = {state: sum(row.state == state for row in rows) for state in (NEW, PRESENT, REFUSED)}
        moved = {"added": F("added") + became[NEW], "present": F("present") + became[PRESENT]}
        SheetImport.objects.filter(pk=self.pk).update(**moved, refused=F("refused") + became[REFUSED])

    def end(self):
        if SheetImport.objects.filter(pk=self.pk, state=ImportState.RUNNING).update(state=ImportState.DONE, ended_at=now()):
            self.refresh_from_db()
            counts = {"added": self.added, "present": self.present, "refused": self.refused}
            audit("sheet.imported", self, by=self.by, **counts)
