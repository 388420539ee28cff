"""The keys of requests already answered."""

from django.db import models


class Claim(models.Model):
    """A request's key, claimed in the transaction of its change, so that one key makes at most one change. Kept 7 days."""

    principal = models.CharField(max_length=80)
    key = models.UUIDField()
    fingerprint = models.CharField(max_length=64)
    space_id = models.BigIntegerField(null=True)
    seq = models.BigIntegerField(null=True)
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.BigIntegerField(null=True)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["principal", "key"], name="one_change_per_key")]

    def __str__(self):
        return f"{self.principal} {self.key}"
