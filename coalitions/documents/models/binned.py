"""The bin: thirty days in which what was taken away can be brought back, then the end of row and bytes."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.documents.storing import drop
from coalitions.live.log import verb

LIFE = timedelta(days=30)


class State(models.TextChoices):
    PENDING = "pending", _("Being uploaded")
    READY = "ready", _("Ready")


class Binned(models.Model):
    """What can be put in the bin. The model brings state, storage_key, hold() and change()."""

    binned_at = models.DateTimeField(null=True)
    binned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        abstract = True

    @property
    def ends_at(self):
        """When the bin lets go of it."""
        return self.binned_at + LIFE

    @verb
    def bin(self, *, by):
        """Out of sight for 30 days, until then restore brings it back. Binning twice is binning once."""
        self.hold(by)
        if self.binned_at is None:
            self.change("document.binned", by.user, binned_at=now(), binned_by=by.user)

    @verb
    def restore(self, *, by):
        self.hold(by)
        if self.binned_at is not None:
            self.change("document.restored", by.user, binned_at=None, binned_by=None)

    def purge(self):
        """Ends what lay in the bin too long: first for everybody, then on the disk. A crash between leaves it to the sweep."""
        if self.expire():
            self.discard()

    @verb
    def expire(self):
        """Whether it was still overdue when locked; somebody may have brought it back, or another worker ended it."""
        still = type(self).objects.overdue().select_for_update(no_key=True, of=["self"]).filter(pk=self.pk).first()
        if still:
            still.change("document.purged", None, state=State.PENDING)
        return still is not None

    def discard(self):
        """Forgets a document nobody can see, bytes first, so that no bytes are left without a row."""
        pending = type(self).objects.filter(pk=self.pk, state=State.PENDING)
        if pending.exists():
            for key in {self.storage_key, *self.versions.values_list("storage_key", flat=True)}:
                drop(key)
            pending.delete()
