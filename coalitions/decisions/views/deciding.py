"""From a draft to what was decided: the author's form, and what facilitators do."""

from django.forms import Form
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coalitions.decisions.agreed import agreed
from coalitions.decisions.errors import Conflict, NotADraft
from coalitions.decisions.forms import DraftForm, ReviewForm
from coalitions.decisions.kinds import State
from coalitions.decisions.models import Decision
from coalitions.decisions.views.found import ask, kept, sent, the_decision
from coalitions.spaces.access import contributors_only, facilitators_only

FORM = require_http_methods(["GET", "HEAD", "POST"])


@contributors_only
@FORM
def new(request, space):
    form = DraftForm(sent(request), initial=agreed(space))
    if not form.is_valid():
        return ask(request, form, _("New proposal"), _("Save as a draft"), begins=True)
    return redirect(Decision.objects.draft(space, by=request.membership, **form.proposal))


@contributors_only
@FORM
def edit(request, space, decision):
    decision = kept(request, space, decision)
    if decision.state != State.DRAFT:
        raise NotADraft
    form = DraftForm(sent(request), instance=the_decision(space, decision.pk))
    if not form.is_valid() or not written(decision, form, request.user):
        return ask(request, form, _("Change the proposal"), _("Save"), decision)
    return redirect(decision)


def written(decision, form, by):
    try:
        decision.edit(version=form.cleaned_data["version"], by=by, **form.proposal)
    except Conflict as conflict:
        form.face(conflict)
        return False
    return True


@facilitators_only
@FORM
def opening(request, space, decision):
    """Says first what will hold, who can vote, and what stands in the way."""
    decision = the_decision(space, decision)
    if request.method != "POST":
        more = {"obstacles": decision.obstacles, "uncleared": decision.waited_for, "opens": True}
        return ask(request, Form(), _("Open the vote"), _("Open the vote"), decision, **more)
    decision.open(by=request.user)
    return redirect(decision)


@facilitators_only
@FORM
def closing(request, space, decision):
    decision = the_decision(space, decision)
    if request.method != "POST":
        return ask(request, Form(), _("Close the vote"), _("Close and count"), decision)
    decision.close(by=request.user)
    return redirect(decision)


@contributors_only
@FORM
def withdrawal(request, space, decision):
    decision = kept(request, space, decision)
    if request.method != "POST":
        return ask(request, Form(), _("Withdraw the proposal"), _("Withdraw"), decision)
    decision.withdraw(by=request.user)
    return redirect(decision)


@facilitators_only
@FORM
def review(request, space, decision):
    decision = the_decision(space, decision)
    form = ReviewForm(sent(request), initial={"review_on": decision.review_on})
    if not form.is_valid():
        return ask(request, form, _("When to look at it again"), _("Save"), decision)
    decision.look_again_on(form.cleaned_data["review_on"], by=request.user)
    return redirect(decision)
