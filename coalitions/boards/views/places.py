from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coalitions.boards.forms import ColumnMoveForm, MoveForm
from coalitions.boards.views.dialog import ask, sent, went
from coalitions.boards.views.fetch import the_card, the_column
from coalitions.spaces.access import contributors_only
from coalitions.spaces.answer import answer

FORM = require_http_methods(["GET", "HEAD", "POST"])


@contributors_only
@FORM
def card_place(request, space, board, card):
    """Drag, keyboard and "Move to…" all send this form. The answer carries the way back."""
    card = the_card(space, board, card)
    was, form = card.place, MoveForm(sent(request), card=card)
    if not went(form, lambda said: card.move_to(said["column"], before=said["before"], by=request.user)):
        title = _("Move “%(task)s”") % {"task": card.title}
        return ask(request, title, form, back=card.column.board, submit=_("Move"))
    return answer(request, "boards/moved.html", {"card": card, "was": was}, to=card.column.board)


@contributors_only
@FORM
def column_place(request, space, board, column):
    column = the_column(space, board, column)
    form = ColumnMoveForm(sent(request), column=column)
    if not went(form, lambda said: column.move(before=said["before"], by=request.user)):
        title = _("Move the column “%(name)s”") % {"name": column.name}
        return ask(request, title, form, back=column.board, submit=_("Move"))
    return answer(request, "boards/_column.html", {"column": column}, to=column.board)
