from django.db import models

from coalitions.organisations import sheets
from coalitions.organisations.taking_in import REFUSED


class SheetRow(models.Model):
    """A row of it, without what must not be kept. state: new, present or refused; remarks: [[column, words]]."""

    sheet = models.ForeignKey("organisations.SheetImport", models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=7)
    is_done = models.BooleanField(default=False)
    typed = models.JSONField(default=dict)
    remarks = models.JSONField(default=list)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["sheet", "number"], name="each_row_once")]

    def __str__(self):
        return f"{self.sheet}: {self.number}"

    @property
    def as_read(self):
        return sheets.Row(self.number, self.typed)


def row_of(sheet, outcome):
    remarks = [[column, str(words)[:300]] for column, words in outcome.remarks]
    fields = {"number": outcome.row, "name": outcome.name[:200], "state": outcome.state, "is_done": outcome.state == REFUSED}
    return SheetRow(sheet=sheet, typed=outcome.typed, remarks=remarks, **fields)
