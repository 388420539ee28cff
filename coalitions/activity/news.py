"""What people hear of their seats: these records are made below this slice, so who hears of them is said here."""

from coalitions.activity.hearing import Heard, hears, settled_by
from coalitions.activity.models import Reason
from coalitions.spaces.models import Membership, Seat


@hears("seat.taken")
def seated(seat):
    return [Heard(seat.holder_id, Reason.SEAT)] if seat.holder_id else []


@hears("seat.overdue")
def vacant(seat):
    leading = Membership.objects.active().facilitating().filter(space=seat.space_id)
    return [Heard(user, Reason.VACANCY) for user in leading.values_list("user", flat=True)] if seat.holder_id is None else []


@hears("voice.invited")
def to_speak(invitation):
    """Whoever holds a seat of the organisation, each once."""
    seats = Seat.objects.current().filter(coalition=invitation.coalition_id, organisation=invitation.organisation_id)
    return [Heard(user, Reason.SPEAK) for user in sorted(set(seats.exclude(holder=None).values_list("holder", flat=True)))]


@settled_by(Reason.JOIN_REQUEST)
def answered(users, requests):
    """By whichever facilitator."""
    return {(user, one.pk) for user in users for one in requests if one.answered_at}
