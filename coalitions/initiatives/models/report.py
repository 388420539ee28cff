"""One thing said about how a commitment stands: kept as it was said."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.initiatives.kinds import Status
from coalitions.spaces.models import Authored


class Report(Authored):
    """due_on: the day that holds from then on."""

    commitment = models.ForeignKey("initiatives.Commitment", models.CASCADE, related_name="reports")
    status = models.CharField(_("how it stands"), max_length=8, choices=Status)
    note = models.TextField(_("note"), max_length=1000, blank=True)
    due_on = models.DateField(_("by when"))
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.status} {self.commitment_id}"
