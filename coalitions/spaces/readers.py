"""Who sees a space or one thing in it, and why: for the label on the page, and for the list behind it."""

from dataclasses import dataclass

from django.db.models import Q
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from coalitions.spaces.hanging import thing_or_404
from coalitions.spaces.models import Invitation, Membership, Role, Sharing, Visibility
from coalitions.spaces.tabs import door, things

WHYS = {
    Role.FACILITATOR: _("Facilitates the space"),
    Role.MEMBER: _("Member of the space"),
    Role.OBSERVER: _("Observer: reads along"),
    Role.GUEST: _("Guest of one thing"),
}


@dataclass(frozen=True)
class Reader:
    """One person who can read it. thing: what a guest may open, when that is not what is asked about.

    is_elsewhere: inside of a room that not every reader may know of, so it is not named.
    """

    membership: Membership
    thing: str = ""
    invitation: Invitation | None = None
    is_elsewhere: bool = False

    @property
    def why(self):
        return _("In one of the coalition's spaces") if self.is_elsewhere else WHYS[self.membership.role]


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


def inside(coalition):
    """The memberships that lead to the coalition's own pages."""
    return Membership.objects.active().inside().filter(space__coalition=coalition)


def of_coalition(coalition):
    """Everybody who sees the coalition's own pages, each once, by the common space if they are there."""
    found: dict = {}
    there = inside(coalition).with_space().by_organisation()
    for one in sorted(there, key=lambda one: not one.space.is_common):
        found.setdefault(one.user_id, Reader(one, is_elsewhere=not one.space.is_common))
    return list(found.values())


def is_open(space):
    """Whether everybody who is signed in reads the coalition's pages; space: through which the reader came to them."""
    return space.is_common and space.visibility == Visibility.PUBLIC


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


def about(space, name):
    """(title, address, scope) of what somebody asks about: the space, what a guest may be invited to, or any thing in it.

    Its own name is the scope of what no guest reaches, for no guest's membership holds it. Raises Http404.
    """
    if not name:
        return "", space.get_absolute_url(), ""
    if name in (titles := named(space)):
        return titles[name], door(space.pk, name), name
    thing = thing_or_404(space, name)
    return str(thing.title), thing.get_absolute_url(), thing.scope or name


def widened(space, name=""):
    """Why the space, or that thing in it, is open to more people than it was, the newest first."""
    told = Q(thing=name) | ~Q(became="") if name else ~Q(became="")
    return Sharing.objects.filter(told, space=space).select_related("by")
