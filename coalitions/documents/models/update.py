from django.conf import settings
from django.db import models
from django.utils.timezone import now


class Update(models.Model):
    """One change, as Yjs writes it, and who made it."""

    pad = models.ForeignKey("documents.Pad", models.CASCADE, related_name="updates")
    number = models.BigIntegerField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    data = models.BinaryField()
    at = models.DateTimeField(default=now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pad", "number"], name="one_change_of_a_number")]

    def __str__(self):
        return f"{self.pad_id}, change {self.number}"
