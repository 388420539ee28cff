"""One card of a file that is on its way in."""

from django.db import models


class BroughtCard(models.Model):
    """One card of the file, until it is in. told: as bringing/plan.py makes them."""

    brought = models.ForeignKey("boards.BoardImport", models.CASCADE, related_name="cards")
    number = models.PositiveIntegerField()
    told = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["brought", "number"], name="each_brought_card_once")]

    def __str__(self):
        return f"{self.number} of {self.brought}"
