"""How much a space's files may fill together: all versions, the bin and what is on its way counted."""

from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.db.models import Sum

from coalitions.documents.models import Arrival, Version

MIB = 1024 * 1024


@dataclass
class Quota:
    """of, used, left: bytes."""

    space: object

    @property
    def of(self):
        return settings.SPACE_QUOTA_MIB * MIB

    @cached_property
    def used(self):
        kept = Version.objects.filter(document__space=self.space, restores=None)
        return (kept.aggregate(sum=Sum("size"))["sum"] or 0) + Arrival.objects.weight(self.space)

    @property
    def left(self):
        return max(self.of - self.used, 0)

    @property
    def percent(self):
        return min(100 * self.used // max(self.of, 1), 100)
