"""Round the vote: who stands aside, and the sign-off round before it."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coalitions.decisions.errors import NotADraft, NotOpen
from coalitions.decisions.forms import ClearanceForm, ClearingForm, InterestForm
from coalitions.decisions.kinds import State
from coalitions.decisions.models import Clearance, Interest
from coalitions.decisions.views.found import ask, sent, the_decision
from coalitions.decisions.views.seats import the_seat
from coalitions.spaces.access import contributors_only, facilitators_only

FORM = require_http_methods(["GET", "HEAD", "POST"])


@contributors_only
@FORM
def interest(request, space, decision):
    decision = the_decision(space, decision)
    the_seat(decision, request.user, State.DRAFT, State.OPEN, otherwise=NotOpen)
    form = InterestForm(sent(request))
    if not form.is_valid():
        return ask(request, form, _("Declare an interest"), _("Stand aside"), decision)
    Interest.objects.declare(decision, by=request.user, **form.cleaned_data)
    return redirect(decision)


@facilitators_only
@FORM
def clearing(request, space, decision):
    decision = the_decision(space, decision)
    if decision.state != State.DRAFT:
        raise NotADraft
    initial = {"clear_by": decision.clear_by, "opens_when_clear": decision.opens_when_clear}
    form = ClearingForm(sent(request), initial=initial)
    if not form.is_valid():
        return ask(request, form, _("Sign-off round"), _("Ask the organisations"), decision)
    decision.ask_to_clear(**form.cleaned_data, by=request.user)
    return redirect(decision)


@contributors_only
@FORM
def clearance(request, space, decision):
    decision = the_decision(space, decision)
    seat = the_seat(decision, request.user, State.DRAFT, otherwise=NotADraft)
    was = decision.clearances.filter(organisation=seat.organisation).values("answer", "note").first()
    form = ClearanceForm(sent(request), initial=was)
    if not form.is_valid():
        return ask(request, form, _("Answer for %(name)s") % {"name": seat.organisation}, _("Send the answer"), decision)
    Clearance.objects.give(decision, **form.cleaned_data, by=request.user)
    return redirect(decision)
