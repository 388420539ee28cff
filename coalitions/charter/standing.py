"""Where each member organisation stands with the charter: what it signed last, and until when it is asked to sign."""

from dataclasses import dataclass

from coalitions.charter.models import Charter, Signature
from coalitions.spaces.models import Deadline, SeatRole


@dataclass(frozen=True)
class Standing:
    """seat: its representative's. signature: its latest, or None. deadline: while it has not signed what is asked for."""

    organisation: object
    seat: object
    signature: object
    deadline: object

    @property
    def is_signed(self):
        return self.deadline is None and self.signature is not None


def standings(coalition):
    """In the order of sectors, in three queries."""
    given = Signature.objects.filter(charter__coalition=coalition).select_related("charter", "author").order_by("charter__number")
    latest = {one.organisation_id: one for one in given}
    waiting = {one.organisation_id: one for one in Deadline.objects.filter(coalition=coalition)}
    seats = coalition.seats.current().filter(role=SeatRole.REPRESENTATIVE).with_people()
    places = {seat.organisation_id: seat for seat in seats}
    return [Standing(seat.organisation, seat, latest.get(pk), waiting.get(pk)) for pk, seat in places.items()]


def has_signed(coalition_id, organisation):
    """Whether what it signed there still holds."""
    asked = Charter.objects.asked_for(coalition_id)
    return Signature.objects.filter(
        charter__coalition=coalition_id, charter__number__gte=asked or 1, organisation=organisation
    ).exists()
