from django.forms import Form
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.boards.forms import CardLabelsForm, LabelForm
from coalitions.boards.models import Label
from coalitions.boards.views.dialog import ask, sent, went
from coalitions.boards.views.fetch import the_board, the_card
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.answer import answer

FORM = require_http_methods(["GET", "HEAD", "POST"])


def the_label(space, board, label):
    labels = Label.objects.in_use().select_related("board")
    return get_object_or_404(labels, board__space=space, board=board, pk=label)


@members_only
@require_safe
def index(request, space, board):
    board = the_board(space, board)
    context = {"space": space, "board": board, "labels": board.labels.in_use().select_related("board")}
    return render(request, "boards/labels.html", context)


@contributors_only
@FORM
def new(request, space, board):
    board = the_board(space, board)
    form = LabelForm(sent(request), board=board)
    if not went(form, lambda said: Label.objects.make(board, **said, by=request.user)):
        return ask(request, _("New label"), form, back=board, submit=_("Add label"))
    return answer(request, "boards/_label_row.html", {"label": form.result}, to=f"{board.get_absolute_url()}labels/")


@contributors_only
@FORM
def label(request, space, board, label):
    label = the_label(space, board, label)
    form = LabelForm(sent(request), instance=label, board=label.board)
    if not went(form, lambda said: label.change(**said, by=request.user)):
        return ask(request, _("Label “%(name)s”") % {"name": label.name}, form, back=label.board, submit=_("Save"))
    return answer(request, "boards/_label_row.html", {"label": label}, to=f"{label.board.get_absolute_url()}labels/")


@contributors_only
@FORM
def removal(request, space, board, label):
    label = the_label(space, board, label)
    if request.method != "POST":
        title = _("Remove the label “%(name)s” from every task?") % {"name": label.name}
        return ask(request, title, Form(), back=label.board, submit=_("Remove label"))
    label.remove(now(), by=request.user)
    return answer(request, "boards/label_removed.html", {"label": label}, to=f"{label.board.get_absolute_url()}labels/")


@contributors_only
@FORM
def of_card(request, space, board, card):
    card = the_card(space, board, card)
    form = CardLabelsForm(sent(request), card=card)
    if not went(form, lambda said: Label.objects.sort(card, said["new"], **form.changes(), by=request.user)):
        return ask(request, _("Labels"), form, back=card, submit=_("Save"))
    return answer(request, "boards/saved.html", {"card": the_card(space, card.column.board_id, card.pk)}, to=card)
