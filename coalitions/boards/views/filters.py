from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.boards.forms import SaveFilterForm
from coalitions.boards.models import Card, SavedFilter
from coalitions.boards.views.dialog import ask, sent
from coalitions.boards.views.fetch import the_board
from coalitions.boards.views.shown import narrowing
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.answer import answer, gone


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, space, board):
    """Names what the address narrows the board by; "me" stays whoever looks."""
    board = the_board(space, board)
    query = narrowing(request, board).filter.query
    form = SaveFilterForm(sent(request), initial={"query": query})
    if not form.is_valid():
        return ask(request, _("Save the filter"), form, back=board, submit=_("Save for everybody here"))
    saved = SavedFilter.objects.keep(board, **form.cleaned_data, by=request.user)
    return answer(request, "boards/_saved_filter.html", {"savedfilter": saved}, to=saved)


@contributors_only
@require_POST
def removal(request, space, board, filter):
    board = the_board(space, board)
    get_object_or_404(board.filters.select_related("board"), pk=filter).remove(by=request.user)
    return gone(request, to=board)


@members_only
@require_safe
def matches(request, space, board):
    """Ids of the tasks that the filters of the address let through: what a filtered board asks when something changed."""
    board = the_board(space, board)
    form = narrowing(request, board)
    ids = form.filter.of(Card.objects.open().filter(column__board=board)).order_by("pk").values_list("pk", flat=True)
    return render(request, "boards/matches.html", {"ids": ids})


@members_only
@require_safe
def choices(request, space, board):
    """What one may narrow the board by, with what the address has chosen: asked again when a label came or went."""
    form = narrowing(request, the_board(space, board))
    return render(request, "boards/filter_choices.html", {"filters": form})
