"""What organisations get from here: their coalitions on their page, vacant seats in the console, and whom a pause concerns."""

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record
from coalitions.organisations.console.waiting import Wait, waits
from coalitions.organisations.models import Organisation
from coalitions.organisations.panels import panel
from coalitions.organisations.standing import hears_standing
from coalitions.spaces.models import Coalition, Membership, Seat


@panel("spaces/_organisation_coalitions.html")
def coalitions(organisation, reader):
    """Only those the reader may enter."""
    seated = Coalition.objects.visible_to(reader).filter(seats__in=organisation.seats.current())
    hosted = Coalition.objects.visible_to(reader).filter(hosts=organisation)
    return {"coalitions": (seated | hosted).distinct()}


@hears_standing
def tell(organisation):
    """Open pages of its people lose or get back what writes. Nobody may write in an archived space, so it hears nothing."""
    concerned = Membership.objects.active().filter(organisation=organisation, space__archived_at=None)
    for membership in concerned.order_by("space_id", "pk"):
        record("member.changed", membership, by=None, user=membership.user_id)


@waits
def vacant_seats():
    """By organisation: which coalition it is in is for those inside to see."""
    vacant = Seat.objects.current().filter(holder=None)
    homes = Organisation.objects.filter(seats__in=vacant).annotate(vacant=Count("seats")).order_by("name")
    return Wait(_("Vacant seats"), vacant.count(), about=tuple(homes))
