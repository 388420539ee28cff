"""Tasks that come again, and tasks that wait for others."""

from django.forms import Form
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.boards.forms import TemplateForm, WaitsForm
from coalitions.boards.models import Card, Template
from coalitions.boards.views.dialog import ask, sent, went
from coalitions.boards.views.fetch import the_board, the_card
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.answer import answer

FORM = require_http_methods(["GET", "HEAD", "POST"])


def of(board):
    return Template.objects.drawn().filter(column__board=board)


@members_only
@require_safe
def templates(request, space, board):
    board = the_board(space, board)
    return render(request, "boards/templates.html", {"space": space, "board": board, "templates": of(board)})


@contributors_only
@FORM
def new(request, space, board):
    """From nothing, or from a task of the board: ?card=17."""
    board = the_board(space, board)
    form = TemplateForm(sent(request), board=board, by=request.membership, initial=like(board, request.GET.get("card", "")))
    if not form.is_valid():
        return ask(request, _("New template"), form, back=board, submit=_("Save the template"))
    said = form.cleaned_data
    Template.objects.keep(said.pop("column"), **said, by=request.user)
    return redirect("boards:templates", space.pk, board.pk)


def like(board, pk):
    card = (
        Card.objects.there().drawn().filter(column__board=board, pk=int(pk)).first() if pk.isdecimal() and len(pk) < 18 else None
    )
    if card is None:
        return {}
    asked = card.assignees.all()
    person = next((one.user for one in asked if one.user), None)
    home = next((one.organisation for one in asked if one.organisation), None)
    steps = "\n".join(step.text for step in card.steps.all())
    return {
        "title": card.title,
        "steps": steps,
        "description": card.description,
        "column": card.column,
        "user": person,
        "asks": home,
    }


@contributors_only
@require_POST
def task(request, space, board, template):
    """A task made from the template now."""
    template = get_object_or_404(of(the_board(space, board)), pk=template)
    form = Form(sent(request))
    if not went(form, lambda said: template.make(by=request.user)):
        return ask(request, template.title, form, back=template.column.board, submit=_("Make a task"))
    return answer(request, "boards/_card.html", {"card": form.result}, to=form.result)


@contributors_only
@require_POST
def removal(request, space, board, template):
    get_object_or_404(of(the_board(space, board)), pk=template).remove(by=request.user)
    return redirect("boards:templates", space.pk, board)


@contributors_only
@FORM
def waits(request, space, board, card):
    card = the_card(space, board, card)
    form = WaitsForm(sent(request), card=card)
    if not went(form, lambda said: card.wait_for(form.chosen, by=request.user)):
        return ask(request, _("What “%(task)s” waits for") % {"task": card.title}, form, back=card, submit=_("Save"))
    return answer(request, "boards/saved.html", {"card": card}, to=card)
