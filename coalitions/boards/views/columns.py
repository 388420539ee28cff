from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from coalitions.boards.forms import ColumnForm, ColumnMoveForm
from coalitions.boards.views.dialog import ask, sent
from coalitions.boards.views.fetch import the_board, the_column
from coalitions.spaces.access import contributors_only
from coalitions.spaces.answer import answer


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, space, board):
    board = the_board(space, board)
    form = ColumnForm(sent(request))
    if not form.is_valid():
        return ask(request, _("New column"), form, back=board, submit=_("Add column"))
    column = board.add_column(**form.cleaned_data, by=request.user)
    return answer(request, "boards/_column.html", {"column": column}, to=board)


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def column(request, space, board, column):
    """The column's menu: name, colour, place, and off the board."""
    column = the_column(space, board, column)
    form = ColumnForm(sent(request), instance=column)
    if not form.is_valid():
        context = {"column": column, "place": ColumnMoveForm(column=column)}
        return ask(request, column.name, form, back=column.board, submit=_("Save"), **context)
    column.change(**form.cleaned_data, by=request.user)
    return answer(request, "boards/_column.html", {"column": column}, to=column.board)


@contributors_only
@require_POST
def archive(request, space, board, column):
    column = the_column(space, board, column)
    column.archive(by=request.user)
    return answer(request, "boards/_column_archived.html", {"column": column}, to=column.board)


@contributors_only
@require_POST
def restore(request, space, board, column):
    column = the_column(space, board, column)
    column.restore(by=request.user)
    return answer(request, "boards/_column.html", {"column": column}, to=column.board)
