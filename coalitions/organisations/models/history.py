from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.models.organisation import Organisation


class HistoryRow(models.Model):
    """What became of an organisation's own facts: who changed which, from what, and why. by: None for an import by command."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="history")
    field = models.CharField(max_length=40)
    was = models.CharField(max_length=200, blank=True)
    now = models.CharField(max_length=200, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self):
        return f"{self.organisation}: {self.field}"
