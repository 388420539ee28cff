from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coalitions.decisions.errors import NotOpen
from coalitions.decisions.forms import AnswerForm, vote_form
from coalitions.decisions.kinds import State
from coalitions.decisions.models import Vote
from coalitions.decisions.views.doing import held
from coalitions.decisions.views.found import ask, kept, sent, the_decision
from coalitions.decisions.views.seats import the_seat
from coalitions.spaces.access import contributors_only

FORM = require_http_methods(["GET", "HEAD", "POST"])


@contributors_only
@FORM
def vote(request, space, decision):
    decision = the_decision(space, decision)
    seat = the_seat(decision, request.user, State.OPEN, otherwise=NotOpen)
    form = vote_form(decision, sent(request), held(decision, seat))
    if not form.is_valid():
        return ask(request, form, _("Vote for %(name)s") % {"name": seat.organisation}, _("Vote"), decision)
    Vote.objects.cast(decision, form.choice, form.ground, by=request.user)
    return redirect(decision)


@contributors_only
@FORM
def answering(request, space, decision, vote):
    """An objection, and the answer to it by the author or a facilitator."""
    objections = Vote.objects.filter(decision__space=space, decision=decision, replaced_at=None).exclude(reason="")
    objection = get_object_or_404(objections, pk=vote)
    decision = kept(request, space, decision)
    form = AnswerForm(sent(request), initial={"answer": objection.answer})
    if not form.is_valid():
        return ask(request, form, _("Answer the objection"), _("Send the answer"), decision, objection=objection)
    objection.reply(form.cleaned_data["answer"], by=request.user)
    return redirect(decision)
