"""The coalitions an organisation sits in, for its own page: only those the reader may enter; and what moves when two merge."""

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.clashes import drop, moves, solves
from coalitions.organisations.panels import panel
from coalitions.spaces.models import Coalition, SeatRole

moves("spaces.coalition_hosts", "organisation", _("Coalitions it hosts"))
moves("spaces.seat", "organisation", _("Seats"))
moves("spaces.membership", "organisation", _("Memberships of spaces"))
moves("spaces.invitation", "organisation", _("Invitations"))
moves("spaces.invitation", "inviting_organisation", _("Invitations"))
solves("spaces.coalition_hosts", "organisation")(drop)


@panel("spaces/_organisation_coalitions.html")
def coalitions(organisation, reader):
    seated = Coalition.objects.visible_to(reader).filter(seats__in=organisation.seats.current())
    hosted = Coalition.objects.visible_to(reader).filter(hosts=organisation)
    return {"coalitions": (seated | hosted).distinct()}


@solves("spaces.seat", "organisation")
def second_representative(seat, kept):
    """The kept one's representative stays; the other's is an alternate from now on, or if nobody holds it, the seat has ended."""
    ended = {} if seat.holder_id else {"valid_to": localdate()}
    type(seat)._base_manager.filter(pk=seat.pk).update(organisation=kept, role=SeatRole.ALTERNATE, **ended)
