from django.forms import Form
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coalitions.boards.forms import NewStepsForm, StepForm
from coalitions.boards.models import ChecklistItem
from coalitions.boards.views.dialog import ask, sent, went
from coalitions.boards.views.fetch import the_card
from coalitions.spaces.access import contributors_only
from coalitions.spaces.answer import answer

FORM = require_http_methods(["GET", "HEAD", "POST"])


def the_step(space, board, card, step):
    steps = ChecklistItem.objects.select_related("card__column__board")
    return get_object_or_404(steps, card__column__board__space=space, card__column__board=board, card=card, pk=step)


def counted(request, space, board, card):
    """The face and the list, as they are now."""
    card = the_card(space, board, card)
    return answer(request, "boards/stepped.html", {"card": card}, to=card)


@contributors_only
@FORM
def new(request, space, board, card):
    one = the_card(space, board, card)
    form = NewStepsForm(sent(request))
    if not went(form, lambda said: ChecklistItem.objects.append(one, said["text"], by=request.user)):
        return ask(request, _("New step"), form, back=one, submit=_("Add step"))
    return counted(request, space, board, card)


@contributors_only
@FORM
def step(request, space, board, card, step):
    one = the_step(space, board, card, step)
    form = StepForm(sent(request), instance=one)
    if not went(form, lambda said: one.change(said["text"], before=said["before"], by=request.user)):
        return ask(request, _("Step"), form, back=one.card, submit=_("Save"), step=one)
    return counted(request, space, board, card)


@contributors_only
@FORM
def tick(request, space, board, card, step):
    """done=1 or done=0: it says what is wanted, so that two who tick at once agree."""
    one = the_step(space, board, card, step)
    if request.method != "POST":
        return ask(request, one.text, Form(), back=one.card, submit=_("Done"))
    one.tick(request.POST.get("done", "1") == "1", by=request.user)
    return counted(request, space, board, card)


@contributors_only
@FORM
def removal(request, space, board, card, step):
    one = the_step(space, board, card, step)
    if request.method != "POST":
        title = _("Remove the step “%(step)s”?") % {"step": one.text}
        return ask(request, title, Form(), back=one.card, submit=_("Remove step"))
    one.remove(by=request.user)
    return counted(request, space, board, card)
