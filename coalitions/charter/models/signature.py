"""An organisation's signature under a version of the charter, given by its representative."""

from django.db import models

from coalitions.charter.errors import NoSeat
from coalitions.spaces.models import Authored, Membership, SeatRole


def signer(coalition_id, user):
    """The membership that signs there, or None. It need not be in time: signing is what it owes."""
    there = Membership.objects.free().holding(SeatRole.REPRESENTATIVE).with_people()
    return there.filter(space__coalition=coalition_id, space__is_common=True, user=user.pk).first()


class SignatureManager(models.Manager):
    def put(self, charter, *, by):
        """Within `Charter.sign`. Raises NoSeat."""
        seat = signer(charter.coalition_id, by)
        if seat is None:
            raise NoSeat
        own = seat.signature
        given = {name: own[name] for name in ("author", "author_role", "seat_id")} | {"digest": charter.digest}
        return self.get_or_create(charter=charter, organisation=own["organisation"], defaults=given)[0]


class Signature(Authored):
    """digest: of what was signed, as it was then."""

    charter = models.ForeignKey("charter.Charter", models.CASCADE, related_name="signatures")
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(auto_now_add=True)

    objects = SignatureManager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["charter", "organisation"], name="one_signature_each")]

    def __str__(self):
        return f"{self.organisation} {self.at:%Y-%m-%d}"
