"""What the parts round a space's page need, each asked once for a page however many parts show it."""

from coalitions.spaces.models import Membership
from coalitions.spaces.tabs import counted


def once(request, name, make):
    kept = request.__dict__.setdefault("frame", {})
    if name not in kept:
        kept[name] = make()
    return kept[name]


def spaces_of(request, coalition):
    """Those of the sidebar."""
    return once(request, "spaces", lambda: list(coalition.spaces.in_sidebar_of(request.user)))


def ids_of(request, coalition):
    return [space.pk for space in spaces_of(request, coalition)]


def new_of(request, coalition):
    """{tab name: {space id: how much is new}} of all spaces in the sidebar."""
    return once(request, "new", lambda: counted(request, ids_of(request, coalition)))


def people_of(request, space):
    """Everybody with access, as plain values, by name."""
    return once(request, "people", lambda: list(Membership.objects.active().filter(space=space).named()))
