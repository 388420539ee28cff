"""A board in lanes, as a calendar, along time: read by everybody, changed through the tasks' own forms."""

from django.views.decorators.http import require_safe

from coalitions.boards import calendars, lanes
from coalitions.boards.timelines import Timeline
from coalitions.boards.views.shown import looked_at, show
from coalitions.spaces.access import members_only


@members_only
@require_safe
def laned(request, space, board):
    """An empty lane has its use as a place to move tasks to, so a filter hides it."""
    board, cards, context = looked_at(request, space, board)
    way = lanes.way(request.GET.get("by"), request.membership) or lanes.WAYS[lanes.USUAL]
    columns, cards = list(board.columns.open()), list(cards.drawn().order_by("rank", "pk"))
    standing = [] if context["filter"] or not way.stands else [*way.offered(board, request.membership), lanes.WITHOUT]
    rows = lanes.lanes(way, cards, columns, standing) if cards else []
    return show(request, "lanes", context | {"lanes": rows, "by": way, "lane_ways": lanes.ways(request.membership)})


@members_only
@require_safe
def calendar(request, space, board):
    board, cards, context = looked_at(request, space, board)
    sheet = calendars.asked(request.GET)
    context |= {"sheet": sheet, "weeks": sheet.filled(cards.drawn()), "undated": cards.filter(due_on=None).count()}
    return show(request, "calendar", context)


@members_only
@require_safe
def timeline(request, space, board):
    board, cards, context = looked_at(request, space, board)
    return show(request, "timeline", context | {"timeline": Timeline(cards, request.GET)})
