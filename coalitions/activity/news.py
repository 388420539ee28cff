"""What people hear of their seats: these records are made below this slice, so who hears of them is said here."""

from coalitions.activity.hearing import Heard, hears
from coalitions.activity.models import Reason
from coalitions.spaces.models import Membership


@hears("seat.taken")
def seated(seat):
    return [Heard(seat.holder_id, Reason.SEAT)] if seat.holder_id else []


@hears("seat.overdue")
def vacant(seat):
    leading = Membership.objects.active().facilitating().filter(space=seat.space_id)
    return [Heard(user, Reason.VACANCY) for user in leading.values_list("user", flat=True)] if seat.holder_id is None else []
