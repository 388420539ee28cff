"""What hangs on belonging to an organisation: who ceases to belong is in no space for it and holds none of its seats."""

from django.utils.timezone import now

from coalitions.live.log import record
from coalitions.organisations.standing import hears_ending, part
from coalitions.spaces.errors import LastFacilitator
from coalitions.spaces.models import Membership, Seat


@hears_ending
def let_go(person, organisation):
    """Memberships end and seats become vacant, so that the facilitators are warned."""
    mine = Membership.objects.filter(user=person, organisation=organisation, ended_at=None)
    for membership in mine.active().filter(space__archived_at=None).with_space().order_by("space_id", "pk"):
        end(membership)
    for seat in Seat.objects.current().filter(holder=person, organisation=organisation).select_related("coalition"):
        seat.vacate(by=None)
    mine.filter(space__archived_at__isnull=False).update(ended_at=now())


def end(membership):
    """The only facilitator of a space stays there, for nobody from now on: no space is left without one."""
    try:
        membership.end(by=None)
    except LastFacilitator:
        Membership.objects.filter(pk=membership.pk).update(organisation=None, seat=None)
        record("member.changed", membership, by=None, user=membership.user_id)


@part
def has_a_held_seat(organisation):
    """In a coalition that does not wait for it."""
    seats = Seat.objects.current().filter(organisation=organisation).exclude(holder=None)
    return seats.exclude(coalition__in=organisation.deadlines.values("coalition")).exists()
