"""What the parts round a space's page need, each asked once for a page however many parts show it."""

from collections.abc import Callable

from django.db.models import Q

from coalitions.spaces.models import Membership
from coalitions.spaces.tabs import counted

HIDERS: list[Callable] = []  # functions of a user, of slices above: the condition for a space one does not want to see


def once(request, name, make):
    kept = request.__dict__.setdefault("frame", {})
    if name not in kept:
        kept[name] = make()
    return kept[name]


def spaces_of(request, coalition):
    """Those of the sidebar: without what the reader put out of sight, but for the space one is in."""
    return once(request, "spaces", lambda: list(in_sight(request, coalition.spaces.in_sidebar_of(request.user))))


def in_sight(request, spaces):
    here = Q(pk=request.space.pk) if getattr(request, "space", None) else Q()
    for hidden in HIDERS:
        spaces = spaces.filter(here | ~hidden(request.user))
    return spaces


def ids_of(request, coalition):
    return [space.pk for space in spaces_of(request, coalition)]


def new_of(request, coalition):
    """{tab name: {space id: how much is new}} of all spaces in the sidebar."""
    return once(request, "new", lambda: counted(request, ids_of(request, coalition)))


def people_of(request, space):
    """Everybody with access, as plain values, by name."""
    return once(request, "people", lambda: list(Membership.objects.active().filter(space=space).named()))
