"""How a document stands with those who answer for it: working material, approved, or an official record."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coalitions.documents.errors import Fixed
from coalitions.live.log import verb


class Standing(models.TextChoices):
    """An official record is one by law (tryckfrihetsförordningen 2 kap.): the product keeps it as it is, and does not judge."""

    WORKING = "working", _("Working material")
    APPROVED = "approved", pgettext_lazy("document", "Approved")
    RECORD = "record", _("Official record")


class Stands(models.Model):
    """The model brings open_for(), change() and its versions."""

    standing = models.CharField(max_length=8, choices=Standing, default=Standing.WORKING)
    stood_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    stood_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    @property
    def is_record(self):
        return self.standing == Standing.RECORD

    def keep_record(self):
        """Asked with the row taken. Raises Fixed."""
        if self.is_record:
            raise Fixed

    @verb
    def stand_as(self, standing, *, by):
        """Says of the latest version how it stands. Raises PermissionDenied for who does not facilitate, Fixed, Locked."""
        self.open_for(by)
        if not by.is_facilitator:
            raise PermissionDenied
        if standing != self.standing:
            approved = now() if standing != Standing.WORKING else None
            self.versions.filter(number=self.latest).update(approved_at=approved)
            self.change("document.stood", by.user, standing=standing, stood_by=by.user, stood_at=now())
