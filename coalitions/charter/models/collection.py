"""Which versions of a charter: the draft, the one in force, and the one that all must have signed."""

from django.db import models

from coalitions.charter.errors import Begun
from coalitions.live.log import record, verb
from coalitions.live.prepared import prepared


class CharterQuerySet(models.QuerySet):
    def drawn(self):
        return self.select_related("author", "enacted_by", "coalition")

    def enacted(self):
        """All that are or were in force, the newest first."""
        return self.exclude(number=None).order_by("-number")

    def drafts(self):
        return self.filter(number=None)


class CharterManager(models.Manager.from_queryset(CharterQuerySet)):
    def in_force(self, coalition_id):
        """The version that holds now, or None."""
        return next(iter(self.newest(coalition_id)), None)

    @prepared
    def newest(self, coalition_id):
        return self.enacted().filter(coalition=coalition_id)[:1]

    def asked_for(self, coalition_id):
        """The number of the oldest version whose signature holds still, or None without a charter."""
        material = self.enacted().filter(coalition=coalition_id, is_material=True)
        return material.values_list("number", flat=True).first()

    @verb
    def draft(self, coalition, *, by, **fields):
        """Raises Begun when the coalition has a draft already."""
        coalition.lock()
        if self.drafts().filter(coalition=coalition).exists():
            raise Begun
        charter = self.create(coalition=coalition, author=by, **fields)
        record("charter.drafted", charter, by=by)
        return charter
