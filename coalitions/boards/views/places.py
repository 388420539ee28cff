from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coalitions.boards import lanes
from coalitions.boards.forms import ColumnMoveForm, LaneMoveForm, MoveForm
from coalitions.boards.models import seen_anew
from coalitions.boards.views.dialog import ask, sent, went
from coalitions.boards.views.fetch import a_place, the_column
from coalitions.spaces.access import contributors_only
from coalitions.spaces.answer import answer

FORM = require_http_methods(["GET", "HEAD", "POST"])


@contributors_only
@FORM
def card_place(request, space, board, card):
    """Drag, keyboard and "Move to…" all send this form, on the board and between lanes. The answer carries the way back."""
    card = a_place(space, board, card)
    was, (form, move, back) = card.place, moving(request, card)
    if not went(form, lambda said: move(**said, by=request.user)):
        title = _("Move “%(task)s”") % {"task": card.title}
        more = {"action": request.get_full_path(), "submit": _("Move")}
        return ask(request, title, form, back=card.column.board, **more)
    return answer(request, "boards/moved.html", {"card": seen_anew(card), "was": was, "lane": crossed(form)}, to=back)


def moving(request, card):
    """The form, the verb it speaks for, and where one goes back to. ?by= names a way of lanes, lane= the one it is moved from."""
    way, board = lanes.way(request.GET.get("by"), request.membership), card.column.board
    if way is None:
        return MoveForm(sent(request), card=card), card.move_to, board
    asked = {"way": way, "reader": request.membership, "lane": request.GET.get("lane", "")[:15]}
    back = f"{reverse('boards:lanes', args=[board.space_id, board.pk])}?by={way.name}"
    return LaneMoveForm(sent(request), card=card, **asked), partial(card.cross, way), back


def crossed(form):
    """The way back from one lane to another; a lane that it stood in before as well is not left."""
    if not isinstance(form, LaneMoveForm):
        return None
    lane, left = form.cleaned_data["lane"], form.cleaned_data["left"]
    name = dict(form.fields["lane"].choices)[lane] if lane != left else ""
    return {"by": form.way.name, "name": name, "lane": left, "left": lane if form.result or lane == left else ""}


@contributors_only
@FORM
def column_place(request, space, board, column):
    column = the_column(space, board, column)
    form = ColumnMoveForm(sent(request), column=column)
    if not went(form, lambda said: column.move(before=said["before"], by=request.user)):
        title = _("Move the column “%(name)s”") % {"name": column.name}
        return ask(request, title, form, back=column.board, submit=_("Move"))
    return answer(request, "boards/_column.html", {"column": column}, to=column.board)
