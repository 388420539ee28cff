"""What goes over with a seat from the spaces themselves: invitations that nobody has answered yet."""

from django.utils.translation import gettext_lazy as _

from coalitions.spaces.handover import Item, Part, goes_over
from coalitions.spaces.models import Invitation, Membership


def find(leaving):
    return Invitation.objects.pending().filter(invited_by=leaving.user, space__in=leaving.spaces).order_by("pk")


def give(invitations, leaving, successor):
    Invitation.objects.filter(pk__in=[one.pk for one in invitations]).update(invited_by=successor)


def items(ids, reader):
    """Whom a space has invited is its facilitators' to know, and theirs who did it."""
    leads = Membership.objects.active().facilitating().filter(user=reader.pk).values("space")
    known = Invitation.objects.filter(pk__in=ids).select_related("space").order_by("pk")
    mine = known.filter(space__in=leads) | known.filter(invited_by=reader.pk)
    return [Item(one.email, note=one.space.name) for one in mine.distinct()]


goes_over(Part("invitations", _("Invitations without an answer yet"), find, give, items))
