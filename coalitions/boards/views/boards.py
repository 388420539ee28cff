from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.boards.forms import BoardForm, NewBoardForm
from coalitions.boards.happenings import happenings
from coalitions.boards.models import Board, Card, faces
from coalitions.boards.views.dialog import ask, sent
from coalitions.boards.views.fetch import the_board
from coalitions.boards.views.shown import looked_at
from coalitions.spaces.access import contributors_only, leads, members_only
from coalitions.spaces.answer import answer
from coalitions.spaces.hanging import parts
from coalitions.spaces.views.keeping import ruling


@members_only
@require_safe
def index(request, space):
    """The space's first board; before there is one, the button that opens it."""
    first = space.boards.first()
    return redirect(first) if first else render(request, "boards/none.html", {"space": space})


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, space):
    form = NewBoardForm(sent(request), boards=space.boards.reached_by(request.membership))
    if not form.is_valid():
        return ask(request, _("New board"), form, back="boards:boards", submit=_("Open the board"))
    board = opened(space, form.cleaned_data, request.user)
    return answer(request, "boards/_board_link.html", {"board": board}, to=board)


def opened(space, said, by):
    """With its usual columns, or like another board of the space."""
    if other := said.get("like"):
        return Board.objects.open_like(other, said["name"], by=by, with_cards=said["with_cards"])
    return Board.objects.open(space, said["name"], by=by)


@members_only
@require_safe
def board(request, space, board):
    return show(request, space, board)


def show(request, space, pk, card=None):
    """The board's page, with a task open beside it or not."""
    board, shown, context = looked_at(request, space, pk, "board")
    columns, found = list(board.columns.open()), faces(shown, context["labels"])
    for column in columns:
        column.faces = found[column.pk]
    context["matching"] = [face.pk for column in columns for face in column.faces]
    return render(request, "boards/board.html", context | {"columns": columns, **panel(request, card)})


def panel(request, card):
    """What stands beside the board while a task is open: the task, what other slices hang on it, and what became of it."""
    if card is None or card.is_gone:
        return {"card": card, "ruling": card and ruling(request, card)}
    return {"card": card, "parts": parts(request, card), "happenings": happenings(card), "leads": leads(request.membership)}


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
    cards = Card.objects.there().drawn().filter(column__board=board).exclude(archived_at=None).order_by("-archived_at")
    context = {"space": space, "board": board, "columns": columns, "cards": cards}
    return render(request, "boards/archive.html", context)
