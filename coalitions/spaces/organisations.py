"""What organisations get from here: their coalitions on their page, vacant seats in the console, whom a pause concerns, and what
moves when two merge."""

from django.db.models import Count
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.clashes import drop, moves, solves
from coalitions.organisations.console.waiting import Wait, waits
from coalitions.organisations.models import Organisation
from coalitions.organisations.panels import panel
from coalitions.organisations.standing import hears_standing
from coalitions.spaces.flagged import waiting_everywhere
from coalitions.spaces.models import Coalition, Membership, Seat, SeatRole, Space
from coalitions.spaces.models.handing import is_contact

moves("spaces.coalition_hosts", "organisation", _("Coalitions it hosts"))
moves("spaces.seat", "organisation", _("Seats"))
moves("spaces.membership", "organisation", _("Memberships of spaces"))
moves("spaces.deadline", "organisation", _("Deadlines"))
moves("spaces.invitation", "organisation", _("Invitations"))
moves("spaces.invitation", "inviting_organisation", _("Invitations"))
moves("spaces.speakinvitation", "organisation", _("Invitations to speak"))
solves("spaces.coalition_hosts", "organisation")(drop)
solves("spaces.deadline", "organisation")(drop)


@panel("spaces/_organisation_coalitions.html")
def coalitions(organisation, reader):
    """Only those the reader may enter."""
    seated = Coalition.objects.visible_to(reader).filter(seats__in=organisation.seats.current())
    hosted = Coalition.objects.visible_to(reader).filter(hosts=organisation)
    return {"coalitions": (seated | hosted).distinct(), "seats": seats(organisation, reader)}


def seats(organisation, reader):
    """Those that its contact person may hand over, also in coalitions the person is not in."""
    if not is_contact(reader, organisation.pk):
        return []
    rooms = Space.objects.filter(is_common=True, deleted_at=None, archived_at=None)
    return organisation.seats.current().filter(coalition__spaces__in=rooms).select_related("coalition", "holder").order_by("pk")


@hears_standing
def tell(organisation):
    Membership.objects.standing_changed(organisation=organisation)


@waits
def vacant_seats():
    """By organisation: which coalition it is in is for those inside to see."""
    vacant = Seat.objects.current().filter(holder=None)
    homes = Organisation.objects.filter(seats__in=vacant).annotate(vacant=Count("seats")).order_by("name")
    return Wait(_("Vacant seats"), vacant.count(), about=tuple(homes))


@waits
def reports():
    """How many only: what was reported, and where, is for the facilitators there to see."""
    return Wait(_("Reports and appeals that wait for facilitators"), waiting_everywhere())


@solves("spaces.seat", "organisation")
def second_representative(seat, kept):
    """The kept one's representative stays; the other's is an alternate from now on, or if nobody holds it, the seat has ended."""
    ended = {} if seat.holder_id else {"valid_to": localdate()}
    type(seat)._base_manager.filter(pk=seat.pk).update(organisation=kept, role=SeatRole.ALTERNATE, **ended)
