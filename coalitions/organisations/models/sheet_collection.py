"""Beginning, finding and forgetting imports."""

from datetime import timedelta

from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import verb
from coalitions.organisations import personal, sheets
from coalitions.organisations.errors import NotASheet
from coalitions.organisations.models.organisation import Organisation
from coalitions.organisations.models.sheet_row import SheetRow
from coalitions.organisations.taking_in import TakingIn, batches

FORGOTTEN, DONE_WITH = timedelta(days=7), timedelta(days=30)  # a preview nobody confirmed; the rows of an import that ended


class ImportState(models.TextChoices):
    READING = "reading", _("Being read")
    PREVIEW = "preview", _("Not taken in yet")
    RUNNING = "running", _("Being taken in")
    DONE = "done", _("Taken in")


UNSAVED = (ImportState.READING, ImportState.PREVIEW)


class SheetImportManager(models.Manager):
    def preview(self, file, *, by):
        """Says of each row what would become of it; nothing is kept but the rows themselves. Raises NotASheet in words."""
        sheet, taking = sheets.opened(file), TakingIn(Organisation.objects, by)
        one = self.begin(file.name, sheet.unknown, by=by)
        try:
            for batch in batches(sheet.rows):
                one.note([taking.judge(row) for row in batch])
        except NotASheet:
            one.throw_away(by=by)
            raise
        one.note([], ImportState.PREVIEW)
        return one

    @verb
    def begin(self, name, unknown, *, by):
        unknown = [column[:60] for column in unknown if column and not personal.holds(column)]
        return self.create(name=personal.taken_out({"": name})[0][""][:200], unknown=unknown, by=by)

    def shown(self):
        return self.exclude(state=ImportState.READING).select_related("by")

    @verb
    def sweep(self):
        """For the worker: what was never confirmed goes, and the rows of what was taken in long ago; returns how many."""
        old = SheetRow.objects.filter(sheet__state=ImportState.DONE, sheet__ended_at__lt=now() - DONE_WITH).delete()[0]
        forgotten = self.filter(state__in=UNSAVED, created_at__lt=now() - FORGOTTEN)
        return old + forgotten.delete()[0]
