from django.conf import settings
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from coalitions.organisations import numbers
from coalitions.organisations.legal_forms import named
from coalitions.organisations.models.organisation import Organisation
from coalitions.organisations.places import municipalities


class HistoryRow(models.Model):
    """What became of an organisation's own facts: who changed which, from what, and why. by: None for an import by command."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="history")
    field = models.CharField(max_length=40)
    was = models.CharField(max_length=200, blank=True)
    now = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)  # the organisation's, from then on
    reason = models.TextField(_("reason"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["at", "pk"]

    @property
    def words(self):
        """What happened, as a person says it."""
        if self.field == "name" and not self.was:
            return _("Entered as %(name)s") % {"name": self.now}
        said = {"what": capfirst(self.label), "was": self.shown(self.was), "now": self.shown(self.now) or _("nothing")}
        return (_("%(what)s: %(was)s became %(now)s") if self.was else _("%(what)s: %(now)s")) % said

    @property
    def label(self):
        known = {field.name: field.verbose_name for field in Organisation._meta.concrete_fields} | {"merged": _("merged")}
        return known.get(self.field, self.field)

    def shown(self, value):
        """Codes are kept, and read in the reader's language."""
        if self.field == "registration_number":
            return numbers.show(value)
        if self.field == "municipality_code":
            return str(municipalities().get(value, value))
        if self.field == "legal_form":
            return named(value) or value
        choices = [field.flatchoices for field in Organisation._meta.concrete_fields if field.name == self.field]
        return str(dict(*choices).get(value, value))

    def __str__(self):
        return f"{self.organisation}: {self.field}"
