"""An own contribution: what was given in fact, in whole hours or kronor, next to what was promised."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.initiatives.errors import NoSeat
from coalitions.initiatives.kinds import Unit
from coalitions.initiatives.speaking import speaks_for
from coalitions.live.log import record, verb
from coalitions.spaces.models import Authored


class GivenManager(models.Manager):
    @verb
    def put(self, commitment, *, by, **fields):
        """Said from a seat of the commitment's organisation. Raises NoSeat."""
        seat = speaks_for(commitment.space_id, commitment.organisation_id, by)
        if seat is None:
            raise NoSeat
        given = self.create(commitment=commitment, **fields, **seat.signature)
        commitment.keep()
        record("commitment.given", commitment, by=by)
        return given


class Given(Authored):
    commitment = models.ForeignKey("initiatives.Commitment", models.CASCADE, related_name="given")
    amount = models.PositiveIntegerField(_("how much"))
    unit = models.CharField(_("counted in"), max_length=5, choices=Unit)
    note = models.CharField(_("what for"), max_length=200, blank=True)
    on = models.DateField(_("when"))
    at = models.DateTimeField(auto_now_add=True)

    objects = GivenManager()

    class Meta:
        ordering = ["-on", "-pk"]

    def __str__(self):
        return f"{self.amount} {self.unit}"
