from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.boards.forms import RuleForm
from coalitions.boards.models import Rule
from coalitions.boards.views.dialog import ask, sent
from coalitions.boards.views.fetch import the_board
from coalitions.spaces.access import contributors_only, members_only


@members_only
@require_safe
def rules(request, space, board):
    """What the board does by itself."""
    board = the_board(space, board)
    return render(request, "boards/rules.html", {"space": space, "board": board, "rules": board.rules.drawn()})


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, space, board):
    board = the_board(space, board)
    form = RuleForm(sent(request), board=board, by=request.membership)
    if not form.is_valid():
        return ask(request, _("New rule"), form, back=board, submit=_("Add the rule"))
    Rule.objects.add(board, **form.cleaned_data, by=request.user)
    return redirect("boards:rules", space.pk, board.pk)


@contributors_only
@require_POST
def removal(request, space, board, rule):
    board = the_board(space, board)
    get_object_or_404(board.rules.drawn(), pk=rule).remove(by=request.user)
    return redirect("boards:rules", space.pk, board.pk)
