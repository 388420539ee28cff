from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.boards.forms import BoardForm
from coalitions.boards.models import Board, Card, stamps
from coalitions.boards.views.dialog import ask, sent
from coalitions.boards.views.fetch import the_board
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.answer import answer


@members_only
@require_safe
def index(request, space):
    """The space's first board; before there is one, the button that opens it."""
    first = space.boards.first()
    return redirect(first) if first else render(request, "boards/none.html", {"space": space})


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, space):
    form = BoardForm(sent(request))
    if not form.is_valid():
        return ask(request, _("New board"), form, back="boards:boards", submit=_("Open the board"))
    board = Board.objects.open(space, form.cleaned_data["name"], by=request.user)
    return answer(request, "boards/_board_link.html", {"board": board}, to=board)


@members_only
@require_safe
def board(request, space, board):
    return show(request, space, the_board(space, board))


def show(request, space, board, card=None):
    """The board's page, with a task open beside it or not."""
    columns, cards = list(board.columns.open()), stamps(board)
    for column in columns:
        column.board, column.open_cards = board, cards[column.pk]
    boards = space.boards.reached_by(request.membership)
    context = {"space": space, "board": board, "boards": boards, "columns": columns, "card": card}
    context["drawn_cards"] = Card.objects.drawn()
    return render(request, "boards/board.html", context)


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def name(request, space, board):
    board = the_board(space, board)
    form = BoardForm(sent(request), instance=board)
    if not form.is_valid():
        return ask(request, _("Rename board"), form, back=board, submit=_("Save"))
    board.rename(form.cleaned_data["name"], by=request.user)
    return answer(request, "boards/_board.html", {"board": board}, to=board)


@members_only
@require_safe
def archive(request, space, board):
    """What was archived, each with its way back."""
    board = the_board(space, board)
    columns = board.columns.exclude(archived_at=None).order_by("-archived_at")
    cards = Card.objects.drawn().filter(column__board=board).exclude(archived_at=None).order_by("-archived_at")
    context = {"space": space, "board": board, "columns": columns, "cards": cards}
    return render(request, "boards/archive.html", context)
