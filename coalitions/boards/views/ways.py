"""A board in lanes, as a calendar, along time: read by everybody, changed through the tasks' own forms."""

from django.views.decorators.http import require_safe

from coalitions.boards import calendars, lanes
from coalitions.boards.timelines import Timeline
from coalitions.boards.views.shown import looked_at, show
from coalitions.spaces.access import members_only


@members_only
@require_safe
def laned(request, space, board):
    by = request.GET.get("by") if request.GET.get("by") in lanes.WAYS else lanes.USUAL
    board, cards, context = looked_at(request, space, board)
    columns = list(board.columns.open())
    rows = lanes.lanes(cards.drawn().order_by("rank", "pk"), columns, by)
    return show(request, "lanes", context | {"lanes": rows, "columns": columns, "by": by, "lane_ways": lanes.WAYS.items()})


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
