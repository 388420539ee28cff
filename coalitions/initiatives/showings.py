"""Who shows what it commits to, and what the reader may do about it."""

from coalitions.initiatives.models import Showing
from coalitions.spaces.models import SeatRole


def offered(space, seat, leading):
    """showings: each with `may_end`; may_show: whether the reader's organisation can show its own now."""
    showings = list(Showing.objects.drawn().filter(space=space))
    for one in showings:
        one.may_end = may_end(one, seat, leading)
    shows = seat is not None and any(one.organisation_id == seat.organisation_id for one in showings)
    speaks = seat is not None and seat.seat.role == SeatRole.REPRESENTATIVE
    return {"showings": showings, "may_show": speaks and not (shows or space.is_restricted or space.archived_at)}


def may_end(showing, seat, leading):
    """Whoever speaks for the organisation, and the facilitators: what was shown is never left without somebody to take it off."""
    return leading or (seat is not None and seat.organisation_id == showing.organisation_id)
