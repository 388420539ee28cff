"""The wall: every guard of the product, and the two questions the wire asks."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import Http404

from coalitions.live.models import Head
from coalitions.live.prepared import prepared
from coalitions.people.guards import admins_only, declares, demo_only, public, signed_in, to_sign_in
from coalitions.spaces import viewing
from coalitions.spaces.calling import called
from coalitions.spaces.hanging import reached
from coalitions.spaces.models import Membership, Role, Space

GUARDS = {"public", "signed_in", "members_only", "contributors_only", "facilitators_only", "admins_only", "demo_only"}
GUARDS |= {"seat_keepers", "seat_speakers"}  # seat_access.py
__all__ = [
    "GUARDS",
    "admins_only",
    "coalition_facilitators",
    "coalition_members",
    "contributors_only",
    "declares",
    "demo_only",
    "facilitators_only",
    "leads",
    "members_only",
    "public",
    "readable",
    "signed_in",
    "to_sign_in",
    "writable",
]


@dataclass(frozen=True)
class Standing:
    """What the wire must know of a person in a space: `scope` limits a guest to one thing."""

    role: str
    scope: str = ""


def readable(user, space_ids):
    """{space id: Standing} of those the person may read now, in two queries."""
    return {space: standing for (_user, space), standing in standings([(user.pk, pk) for pk in space_ids]).items()}


def standings(pairs):
    """{(user id, space id): Standing} of those pairs that may read now, in two queries."""
    users, spaces = {user for user, _ in pairs}, {space for _, space in pairs}
    everyone = set(Space.objects.open_to_all().filter(pk__in=spaces).values_list("pk", flat=True))
    mine = Membership.objects.active().filter(user__in=users, space__in=spaces).values_list("user", "space", "role", "scope")
    found = {(user, space): Standing(role, scope) for user, space, role, scope in mine}
    open_ones = {pair: Standing(Role.OBSERVER) for pair in pairs if pair[1] in everyone}
    return open_ones | {pair: found[pair] for pair in pairs if pair in found}


def writable(space_id, user_id):
    """Asked under the head's lock: every earlier revocation is committed and visible by then."""
    return bool(Membership.objects.writing_there(user_id, space_id))


def of_space(allows):
    """A guard over a space: the view gets the Space, the request gets the membership (None for readers of an open space)."""

    def guard(view):
        def run(request, *, space, **kwargs):
            if not request.user.is_authenticated:
                return to_sign_in(request)
            space = entered(request, space, kwargs)
            if not allows(request.membership):
                raise PermissionDenied
            return view(request, space=space, **kwargs)

        return run

    return guard


def entered(request, pk, kwargs):
    """The space, found through the person. Raises Http404 outside it, also for a guest outside the guest's one thing."""
    own = Membership.objects.of_reader(request.user, pk)
    # Before any content: what comes between is caught up, not lost
    request.head = own.head if own else next(iter(heads(pk)), None)
    request.membership = viewing.seen_as(request, own)
    space = request.membership.space if request.membership else next(iter(open_ones(pk)), None)
    if space is None or (request.membership and not inside(request.membership, kwargs)):
        raise Http404
    request.space = called([space], request.user)[0]
    return space


@prepared
def heads(pk):
    return Head.objects.filter(pk=pk)


@prepared
def open_ones(pk):
    return Space.objects.open_to_all().filter(pk=pk)


def inside(membership, ids):
    """Also what hangs on a guest's one thing, or lies in it."""
    return membership.reaches(**ids) or reached(membership.space_id, membership.scope, ids)


members_only = declares("members_only")(of_space(lambda membership: True))
contributors_only = declares("contributors_only")(of_space(lambda membership: membership is not None and membership.can_write))


def leads(membership):
    return membership is not None and membership.is_facilitator and membership.can_write


facilitators_only = declares("facilitators_only")(of_space(leads))


@declares("members_only")
def coalition_members(view):
    """A guard over a coalition: the view gets the Coalition, the request stands in its common space or in one's own first one."""

    def run(request, *, coalition, **kwargs):
        if not request.user.is_authenticated:
            return to_sign_in(request)
        doors = Space.objects.entrances(request.user).filter(coalition=coalition).order_by("-is_common", "pk")
        space = entered(request, doors.values_list("pk", flat=True).first(), kwargs)
        return view(request, coalition=space.coalition, **kwargs)

    return run


@declares("facilitators_only")
def coalition_facilitators(view):
    """A guard over a coalition for those who facilitate its common space: the view gets the Coalition."""

    def run(request, *, coalition, **kwargs):
        if not request.user.is_authenticated:
            return to_sign_in(request)
        common = Space.objects.filter(coalition=coalition, is_common=True).values_list("pk", flat=True).first()
        space = entered(request, common, kwargs)
        if not leads(request.membership):
            raise PermissionDenied
        return view(request, coalition=space.coalition, **kwargs)

    return run
