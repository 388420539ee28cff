"""What stands round every page of a space: sidebar, tabs, people. Viewer-dependent, so each is a region that fetches itself."""

from django import template

from coalitions.live.kept import alike
from coalitions.spaces import viewing
from coalitions.spaces.frame import new_of, people_of, spaces_of
from coalitions.spaces.models import Pin, Role, is_here
from coalitions.spaces.readers import count
from coalitions.spaces.tabs import TABS, kinds
from coalitions.spaces.things import THINGS, fetch

register = template.Library()
FILTER_FROM = 9  # this many spaces are too many to look through


@register.simple_tag
def sidebar_list(request, coalition, at=None):
    """at: the space whose page is open; None on the coalition's own pages."""
    spaces, found = spaces_of(request, coalition), new_of(request, coalition).values()
    for one in spaces:
        one.new = sum(counts.get(one.pk, 0) for counts in found)
    leads = any(one.is_common and one.my_role == Role.FACILITATOR for one in spaces) and not viewing.is_on(request)
    stamp = (coalition.pk, coalition.name, coalition.tile, at and at.pk, leads, *map(told, spaces))
    context = {"coalition": coalition, "spaces": spaces, "at": at, "leads": leads, "filters": len(spaces) >= FILTER_FROM}
    return alike("spaces/_sidebar_list.html", stamp, context)


def told(space):
    return (space.pk, space.name, space.visibility, space.is_starred, space.archived_at is None, space.new)


@register.simple_tag
def tab_list(request, space, at=None):
    """at: the name of the tab now shown."""
    found = new_of(request, space.coalition)
    tabs = [(tab, found.get(tab.name, {}).get(space.pk, 0)) for tab in TABS]
    stamp = (space.pk, at, *(count for _tab, count in tabs))
    return alike("spaces/_tab_list.html", stamp, {"space": space, "at": at, "tabs": tabs})


@register.simple_tag
def tab_shown(request):
    return next((tab.name for tab in TABS if tab.is_at(request.resolver_match)), "")


@register.simple_tag
def other_spaces(request, coalition):
    """Ids of the coalition's spaces that this page does not follow itself: their heads keep the sidebar's counts right."""
    return " ".join(str(one.pk) for one in spaces_of(request, coalition) if one != request.space)


@register.simple_tag
def tab_kinds():
    return kinds()


@register.simple_tag
def people_list(request, space):
    """For names and mentions in scripts; guests included."""
    people = tuple((one.user_id, one.name, one.organisation__name or "", one.sector or "") for one in people_of(request, space))
    return alike("spaces/_people.html", people, {"people": people})


@register.inclusion_tag("spaces/_pins.html")
def pin_list(space):
    """What is pinned for everybody and still there, with the names of now; one query, and one for each kind pinned."""
    pins = fetch(list(Pin.objects.filter(space=space)))
    for pin in pins:
        pin.icon = THINGS[pin.thing].icon
    return {"pins": [pin for pin in pins if pin.subject and not getattr(pin.subject, "is_gone", False)]}


@register.inclusion_tag("spaces/_seen_by.html")
def seen_by(request, space, scope=""):
    """The visibility label of the space, or of the thing of that scope in it. A guest is told, and asks no further."""
    inside, guests = count(people_of(request, space), scope)
    asks = not (request.membership and request.membership.is_guest)
    return {"space": space, "scope": scope, "inside": inside, "guests": guests, "asks": asks}


@register.inclusion_tag("spaces/_here.html")
def here_list(request, space):
    """Those with a page open just now who let it be seen, who came last first."""
    here = [one for one in people_of(request, space) if is_here(one.shows_presence, one.seen_at)]
    return {"people": sorted(here, key=lambda one: one.seen_at, reverse=True)}
