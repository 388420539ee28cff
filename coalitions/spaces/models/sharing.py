"""Why something was shared beyond its label: kept here in words, and in the audit log by its number."""

from django.conf import settings
from django.db import models
from django.utils.timezone import now

from coalitions.live.log import audit
from coalitions.spaces.models.invitation import Invitation
from coalitions.spaces.models.space import Space, Visibility

LONGEST = 500


class SharingManager(models.Manager):
    def note_down(self, space, reason, *, by, **fields):
        """Keeps the reason; called inside the verb that shares. fields: was and became, or invitation, or thing."""
        sharing = self.create(space=space, reason=reason, by=by, **fields)
        codes = {name: fields[name] for name in ("was", "became", "thing") if name in fields}
        audit("space.shared", sharing, by=by, space=space.pk, **codes)
        return sharing


class Sharing(models.Model):
    space = models.ForeignKey(Space, models.CASCADE, related_name="sharings")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    reason = models.CharField(max_length=LONGEST)
    was = models.CharField(max_length=7, choices=Visibility, blank=True)
    became = models.CharField(max_length=7, choices=Visibility, blank=True)
    thing = models.CharField(max_length=40, blank=True)  # its name, where it was brought in from another space
    invitation = models.ForeignKey(Invitation, models.SET_NULL, null=True, related_name="sharings")  # of a guest
    at = models.DateTimeField(default=now)

    objects = SharingManager()

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return self.reason
