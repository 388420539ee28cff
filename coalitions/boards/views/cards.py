from django.forms import Form
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.boards.forms import AssigneesForm, CardForm, NewCardForm
from coalitions.boards.happenings import happenings
from coalitions.boards.views.boards import panel, show
from coalitions.boards.views.dialog import ask, sent, went
from coalitions.boards.views.fetch import any_card, the_card, the_column
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.answer import answer, wants_fragment

FORM = require_http_methods(["GET", "HEAD", "POST"])


@contributors_only
@FORM
def new(request, space, board, column):
    column = the_column(space, board, column)
    form = NewCardForm(sent(request))
    if not went(form, lambda said: column.add_card(said["title"], by=request.user)):
        title = _("New task in %(column)s") % {"column": column.name}
        return ask(request, title, form, back=column.board, submit=_("Add task"))
    return answer(request, "boards/_card.html", {"card": form.result}, to=column.board)


@members_only
@require_safe
def card(request, space, board, card):
    """The task beside its board; for a script the panel alone. Of a hidden one, that it is hidden."""
    card = any_card(space, board, card)
    if wants_fragment(request):
        return render(request, "boards/_panel.html", {"space": space, **panel(request, card)})
    return show(request, space, board, card)


@members_only
@require_safe
def happened(request, space, board, card):
    """What became of the task, for the panel to fetch again."""
    card = the_card(space, board, card)
    return render(request, "boards/_happened.html", {"happenings": happenings(card)})


@contributors_only
@FORM
def mine(request, space, board, card):
    """Assign to me; somebody who is asked already stays so."""
    card = the_card(space, board, card)
    if request.method != "POST":
        return ask(request, _("Take on “%(task)s”?") % {"task": card.title}, Form(), back=card, submit=_("Assign to me"))
    card.also_ask([request.user], by=request.user)
    return answer(request, "boards/taken.html", {"card": the_card(space, board, card.pk)}, to=card)


@contributors_only
@FORM
def edit(request, space, board, card):
    card = the_card(space, board, card)
    form = CardForm(sent(request), instance=card)
    if not went(form, lambda said: card.edit(**form.changes(), version=said["version"], by=request.user)):
        return ask(request, _("Edit task"), form, back=card, submit=_("Save"))
    return answer(request, "boards/saved.html", {"card": card}, to=card)


@contributors_only
@FORM
def assignees(request, space, board, card):
    card = the_card(space, board, card)
    form = AssigneesForm(sent(request), card=card, by=request.membership)
    if not went(form, lambda said: card.assign(**said, by=request.user)):
        return ask(request, _("Assignees"), form, back=card, submit=_("Save"))
    return answer(request, "boards/saved.html", {"card": the_card(space, board, card.pk)}, to=card)


@contributors_only
@FORM
def archive(request, space, board, card):
    card = the_card(space, board, card)
    if request.method != "POST":
        return ask(request, _("Archive “%(task)s”?") % {"task": card.title}, Form(), back=card, submit=_("Archive task"))
    card.archive(by=request.user)
    return answer(request, "boards/archived.html", {"card": card}, to=card.column.board)


@contributors_only
@FORM
def restore(request, space, board, card):
    card = the_card(space, board, card)
    form = Form(sent(request))
    if not went(form, lambda said: card.restore(by=request.user)):
        return ask(request, _("Restore “%(task)s”?") % {"task": card.title}, form, back=card, submit=_("Restore"))
    return answer(request, "boards/saved.html", {"card": card}, to=card)
