"""The wall round one seat: who hands it over, and who words its mandate. The view gets the Coalition and the Seat."""

from django.core.exceptions import PermissionDenied
from django.http import Http404

from coalitions.people.guards import declares, to_sign_in
from coalitions.spaces.access import entered, leads
from coalitions.spaces.models import Membership, Seat, Space
from coalitions.spaces.models.handing import is_contact


def of_seat(enter, allows):
    def guard(view):
        def run(request, *, coalition, seat, **kwargs):
            if not request.user.is_authenticated:
                return to_sign_in(request)
            found = held(coalition, seat)
            enter(request, coalition, found)
            if not allows(request, found):
                raise PermissionDenied
            if found is None:
                raise Http404
            return view(request, coalition=found.coalition, seat=found, **kwargs)

        return run

    return guard


def held(coalition, seat):
    """The seat, while it is in force."""
    return (
        Seat.objects.current().filter(coalition=coalition, pk=seat).select_related("organisation", "coalition", "holder").first()
    )


def common_of(coalition):
    return Space.objects.filter(coalition=coalition, is_common=True, deleted_at=None)


def by_the_common_space(request, coalition, seat):
    entered(request, common_of(coalition).values_list("pk", flat=True).first(), {})


def as_contact_too(request, coalition, seat):
    """Whoever answers for the organisation need not be in the coalition; of the space they then know nothing."""
    request.answers = seat is not None and is_contact(request.user, seat.organisation_id)
    space = common_of(coalition).first()
    if not request.answers or space is None or Membership.objects.of_reader(request.user, space.pk):
        by_the_common_space(request, coalition, seat)
    else:
        request.membership, request.space = None, space


def keeps(request, seat):
    return leads(request.membership) or getattr(request, "answers", False)


def speaks(request, seat):
    """Where there is no such seat, nobody is refused: it is not found."""
    membership = request.membership
    return membership is not None and membership.can_write and (seat is None or seat.speaks(membership))


seat_keepers = declares("seat_keepers")(of_seat(as_contact_too, keeps))
seat_speakers = declares("seat_speakers")(of_seat(by_the_common_space, speaks))
