from django.conf import settings
from django.db import models

from coalitions.organisations.models.organisation import Organisation


class Affiliation(models.Model):
    """A person belongs to an organisation."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="affiliations")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="affiliations")
    title = models.CharField(max_length=120, blank=True)
    is_contact_person = models.BooleanField(default=False)
    since = models.DateField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "organisation"], name="one_affiliation_each")]

    def __str__(self):
        return f"{self.user}, {self.organisation}"
