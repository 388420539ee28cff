"""What every way to look at a board has in common: its filters, its other ways, and that it fetches itself again."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from coalitions.boards.forms import FilterForm
from coalitions.boards.models import Card
from coalitions.spaces.frame import people_of

WAYS = [
    ("board", _("Board"), "square-kanban"),
    ("list", _("List"), "list"),
    ("lanes", _("Lanes"), "table-2"),
    ("calendar", _("Calendar"), "calendar-days"),
    ("timeline", _("Timeline"), "list-tree"),
]


def looked_at(request, space, pk, way=None):
    """The board, and the context that every way to look at it begins with. `cards`: those on it that the filters let through."""
    boards = list(space.boards.reached_by(request.membership))
    board = one_of(boards, pk)
    labels, saved = board.sorting()
    form = narrowing(request, board, labels=labels, people=people_of(request, space))
    cards = form.filter.of(Card.objects.open().filter(column__board=board))
    context = {"space": space, "board": board, "boards": boards, "labels": labels, "saved": saved}
    context |= {"filters": form, "filter": form.filter, "ways": WAYS, "way": way or request.resolver_match.url_name}
    return board, cards, context


def narrowing(request, board, **read):
    """What the address narrows the board by. read: what the page has read already of what can be chosen."""
    return FilterForm(request.GET, board=board, reader=request.user, by=request.membership, **read)


def one_of(boards, pk):
    for board in boards:
        if board.pk == pk:
            return board
    raise Http404


def show(request, way, context):
    """The page, or only what changes on it when it fetches itself again."""
    context["here"] = request.get_full_path()
    return render(request, f"boards/{way}_region.html" if request.htmx else f"boards/{way}.html", context)
