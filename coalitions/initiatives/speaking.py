"""From which seat a person binds an organisation: a representative's or an alternate's, as in decisions."""

from coalitions.decisions.electorate import seated
from coalitions.initiatives.errors import NoSeat
from coalitions.spaces.access import leads
from coalitions.spaces.models import Membership, SeatRole


def seat_of(space_id, user):
    """The membership, or None."""
    return seated().filter(space=space_id, user=user.pk).first()


def speaks_for(space_id, organisation_id, user):
    """The membership if it binds just that organisation, or None."""
    found = seat_of(space_id, user)
    return found if found and found.organisation_id == organisation_id else None


def the_seat(space_id, user):
    """Raises NoSeat."""
    found = seat_of(space_id, user)
    if found is None:
        raise NoSeat
    return found


def keeps(initiative, membership):
    """Whether the person plans and words it: a seat of its owner, or a facilitator."""
    if leads(membership):
        return True
    return membership is not None and speaks_for(initiative.space_id, initiative.organisation_id, membership.user) is not None


def opens_spaces(space, user):
    """Whether the person may open spaces in the coalition: facilitates its common space, and writes there."""
    common = {"space__coalition": space.coalition_id, "space__is_common": True}
    return Membership.objects.writing().facilitating().filter(user=user.pk, **common).exists()


def answers_for(space_id, user):
    """The membership from which a follow-up is answered: a seat's, or a facilitator's; None for others."""
    leading = Membership.objects.writing().facilitating().filter(space=space_id, user=user.pk).with_people()
    return seat_of(space_id, user) or leading.first()


def represents(space_id, user):
    """The membership if it is a representative's, or None."""
    found = seat_of(space_id, user)
    return found if found and found.seat.role == SeatRole.REPRESENTATIVE else None
