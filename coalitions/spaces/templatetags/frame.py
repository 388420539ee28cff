"""What stands round every page of a space: sidebar, tabs, people. Viewer-dependent, so each is a region that fetches itself."""

from django import template
from django.utils.timezone import localdate

from coalitions.live.kept import alike
from coalitions.spaces import viewing
from coalitions.spaces.frame import directs_of, new_of, people_of, spaces_of
from coalitions.spaces.hanging import name_of
from coalitions.spaces.models import Pin, Role, is_here
from coalitions.spaces.readers import count, inside, is_open
from coalitions.spaces.rules import rules_of
from coalitions.spaces.tabs import PAGES, TABS, kinds, page_at
from coalitions.spaces.things import THINGS, fetch

register = template.Library()
FILTER_FROM = 9  # this many spaces are too many to look through
FOLLOWED = 49  # a socket takes fifty spaces
MOST_DIRECT = 12  # direct conversations beside a page; the others stand in their list


@register.simple_tag
def sidebar_list(request, coalition, at=None):
    """at: the space whose page is open, or the name of the coalition's; None on "Where we are" and what lies below it."""
    spaces, directs = spaces_of(request, coalition), directs_of(request, coalition)
    for one in [*spaces, *directs]:
        one.new = sum(counts.get(one.pk, 0) for counts in new_of(request, coalition).values())
    directs = sorted(directs, key=lambda one: (one != at, not one.new, not one.is_starred, one.name))[:MOST_DIRECT]
    leads = any(one.is_common and one.my_role == Role.FACILITATOR for one in spaces) and not viewing.is_on(request)
    known = (coalition.pk, coalition.name, coalition.tile) if coalition else ()
    question = next((one.question for one in spaces if one.question), "")
    stamp = (known, question, getattr(at, "pk", at), leads, *map(told, spaces), None, *map(told, directs))
    context = {"coalition": coalition, "spaces": spaces, "directs": directs, "at": at, "leads": leads, "pages": PAGES}
    context |= {"filters": len(spaces) >= FILTER_FROM, "question": question}
    return alike("spaces/_sidebar_list.html", stamp, context)


def told(space):
    return (space.pk, space.name, space.visibility, space.is_starred, space.archived_at is None, space.new)


@register.simple_tag
def seat_list(coalition, seats, handovers):
    """The seats as those see them who do not lead: drawn once for all of them. Leaders get forms, each with its own key."""
    rows = tuple(seats.stamps())
    stamp = (coalition.pk, coalition.vacancy_days, localdate(), rows, *map(passed_on, handovers if rows else ()))
    shown = {"coalition": coalition, "handovers": handovers}
    return alike("spaces/_seat_list.html", stamp, lambda: shown | {"seats": seats.drawn_from(rows, coalition)})


def passed_on(handover):
    home = handover.seat.organisation
    return (handover.pk, home.pk, home.name, str(handover.was or ""), str(handover.to or ""), handover.done_at)


@register.simple_tag
def space_list(spaces):
    """Those of "Where we are"."""
    shown = ("pk", "name", "description", "archived_at", "visibility", "may_enter", "people")
    stamp = tuple(tuple(getattr(one, name) for name in shown) for one in spaces)
    return alike("spaces/_space_list.html", stamp, {"spaces": spaces})


@register.simple_tag
def tab_list(request, space, at=None):
    """at: the name of the tab now shown."""
    found = new_of(request, space.coalition)
    tabs = [(tab, found.get(tab.name, {}).get(space.pk, 0)) for tab in TABS if tab.in_direct or not space.is_direct]
    stamp = (space.pk, at, *(count for _tab, count in tabs))
    return alike("spaces/_tab_list.html", stamp, {"space": space, "at": at, "tabs": tabs})


@register.simple_tag
def tab_shown(request):
    return next((tab.name for tab in TABS if tab.is_at(request.resolver_match)), "")


@register.simple_tag
def page_shown(request):
    return page_at(request.resolver_match.namespace)


@register.simple_tag
def charter_of(coalition):
    """What the coalition's charter says of its spaces, or None; one query."""
    return rules_of(coalition.pk) if coalition else None


@register.simple_tag
def other_spaces(request, coalition):
    """Ids of the sidebar's spaces that this page does not follow itself: their heads keep its counts right."""
    spaces = [*spaces_of(request, coalition), *directs_of(request, coalition)]
    return " ".join(str(one.pk) for one in spaces[:FOLLOWED] if one != request.space)


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


@register.inclusion_tag("spaces/_coalition_label.html")
def coalition_seen_by(coalition, space):
    """The visibility label of the coalition's own pages. space: through which the reader came to them."""
    people = inside(coalition).order_by().values("user").distinct().count()
    return {"coalition": coalition, "inside": people, "is_open": is_open(space)}


@register.filter
def thing_name(thing):
    """ "meeting-5": what a page asks by who sees the thing."""
    return name_of(thing)


@register.inclusion_tag("spaces/_here.html")
def here_list(request, space):
    """Those with a page open just now who let it be seen, who came last first."""
    here = [one for one in people_of(request, space) if is_here(one.shows_presence, one.seen_at)]
    return {"people": sorted(here, key=lambda one: one.seen_at, reverse=True)}
