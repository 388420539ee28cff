"""Who sees a space or one thing in it, and why: for the label on the page, and for the list behind it."""

from dataclasses import dataclass

from django.db.models import Q
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from coalitions.spaces.models import Invitation, Membership, Role, Sharing
from coalitions.spaces.tabs import things

WHYS = {
    Role.FACILITATOR: _("Facilitates the space"),
    Role.MEMBER: _("Member of the space"),
    Role.OBSERVER: _("Observer: reads along"),
    Role.GUEST: _("Guest of one thing"),
}


@dataclass(frozen=True)
class Reader:
    """One person who can read it. thing: what a guest may open, when that is not what is asked about."""

    membership: Membership
    thing: str = ""
    invitation: Invitation | None = None

    @property
    def why(self):
        return WHYS[self.membership.role]


def count(people, scope=""):
    """(people inside, guests) who see the whole space, or the thing of that scope. people: as frame.people_of gives them."""
    inside = sum(one.role != Role.GUEST for one in people)
    return inside, sum(one.role == Role.GUEST and scope in ("", one.scope) for one in people)


def readers(space, scope=""):
    """Everybody who sees it, those inside first; guests of other things are left out."""
    there = Membership.objects.active().filter(space=space).with_people().by_organisation()
    found = list(there.filter(~Q(role=Role.GUEST) | Q(scope=scope)) if scope else there)
    guests = [one for one in found if one.is_guest]
    titles, asked = (named(space), invitations(space, guests)) if guests else ({}, {})
    return [Reader(one, titles.get(one.scope, ""), asked.get(one.user.email)) if one.is_guest else Reader(one) for one in found]


def invitations(space, guests):
    """{address: the invitation by which a guest came}, with who asked and why."""
    taken = Invitation.objects.filter(space=space, email__in=[one.user.email for one in guests]).exclude(accepted_at=None)
    return {one.email: one for one in taken.select_related("invited_by").prefetch_related("sharings").order_by("pk")}


def named(space):
    return {scope: title for _label, offered in things(space) for scope, title in offered}


def title_of(space, scope):
    """What the thing is called. Raises Http404 for what is not in the space."""
    if scope and scope not in (titles := named(space)):
        raise Http404
    return titles[scope] if scope else ""


def widened(space):
    """Why the space is open to more people than it was, the newest first."""
    return Sharing.objects.filter(space=space).exclude(became="").select_related("by")
