"""What every way to look at a board has in common: its filters, its other ways, and that it fetches itself again."""

from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from coalitions.boards.forms import FilterForm
from coalitions.boards.models import Card
from coalitions.boards.views.fetch import the_board

WAYS = [
    ("board", _("Board"), "square-kanban"),
    ("list", _("List"), "list"),
    ("lanes", _("Lanes"), "table-2"),
    ("calendar", _("Calendar"), "calendar-days"),
    ("timeline", _("Timeline"), "list-tree"),
]


def looked_at(request, space, pk, way=None):
    """The board, and the context that every way to look at it begins with. `cards`: those on it that the filters let through."""
    board = the_board(space, pk)
    form = FilterForm(request.GET, board=board, by=request.membership)
    cards = form.filter.of(Card.objects.open().filter(column__board=board))
    context = {"space": space, "board": board, "filters": form, "filter": form.filter, "ways": WAYS}
    context["way"] = way or request.resolver_match.url_name
    context["boards"] = space.boards.reached_by(request.membership)
    context["saved"] = board.filters.select_related("board")
    return board, cards, context


def show(request, way, context):
    """The page, or only what changes on it when it fetches itself again."""
    context["here"] = request.get_full_path()
    return render(request, f"boards/{way}_region.html" if request.htmx else f"boards/{way}.html", context)
