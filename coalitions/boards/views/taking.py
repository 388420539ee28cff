"""A board taken out as a file, or on paper."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from coalitions.boards.sheets import FORMATS, cards_of
from coalitions.boards.views.fetch import the_board
from coalitions.spaces.access import members_only


@members_only
@require_safe
def export(request, space, board, kind):
    """What everybody who reads the board can read there anyway, as CSV, XLSX or JSON."""
    board = the_board(space, board)
    if kind not in FORMATS:
        raise Http404
    write, content_type = FORMATS[kind]
    answer = HttpResponse(write(board), content_type=content_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{slugify(board.name) or "board"}.{kind}"'
    return answer


@members_only
@require_safe
def paper(request, space, board):
    """All columns and tasks below each other, to print."""
    board = the_board(space, board)
    cards = list(cards_of(board))
    columns = [(column, [card for card in cards if card.column_id == column.pk]) for column in board.columns.open()]
    return render(request, "boards/paper.html", {"space": space, "board": board, "columns": columns})
