"""A board as a list: sorted, and several of its tasks changed at once."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from coalitions.boards.forms import ChangesForm
from coalitions.boards.listing import Listing
from coalitions.boards.views.dialog import ask, sent, went
from coalitions.boards.views.fetch import the_board
from coalitions.boards.views.shown import looked_at, show
from coalitions.spaces.access import contributors_only, members_only


@members_only
@require_safe
def listed(request, space, board):
    board, cards, context = looked_at(request, space, board)
    context |= {"listing": Listing(cards, request.GET), "changes": ChangesForm(board=board, by=request.membership)}
    return show(request, "list", context)


@contributors_only
@require_POST
def changes(request, space, board):
    """What was chosen, done to every task that was ticked, in one go: all of them or none."""
    board = the_board(space, board)
    form = ChangesForm(sent(request), board=board, by=request.membership)
    if not went(form, lambda said: board.change_many(**said, by=request.user)):
        return ask(request, _("Change several tasks"), form, back=board, submit=_("Change them"))
    count = len(form.cleaned_data["cards"])
    words = ngettext("%(count)s task changed.", "%(count)s tasks changed.", count) % {"count": count}
    messages.success(request, words)
    return redirect("boards:list", space.pk, board.pk)
