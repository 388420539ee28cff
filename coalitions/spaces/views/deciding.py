"""The facilitators' queue: what was reported, the decision, and the author's appeal."""

from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.spaces.access import facilitators_only, leads, signed_in
from coalitions.spaces.flagged import appeals, cases
from coalitions.spaces.forms.deciding import AppealForm, DecisionForm, ReviewForm
from coalitions.spaces.models import Flag, Membership, Moderation
from coalitions.spaces.things import THINGS, fetch
from coalitions.spaces.views.pages import form_page

FORM = require_http_methods(["GET", "HEAD", "POST"])


@facilitators_only
@require_safe
def flags(request, space):
    return render(request, "spaces/flags.html", {"space": space, "cases": cases(space), "appeals": appeals(space)})


@facilitators_only
@FORM
def flag(request, space, flag):
    one = get_object_or_404(Flag.objects.drawn(), space=space, pk=flag)
    form = DecisionForm(request.POST or None)
    if form.is_valid():
        one.decide(form.cleaned_data["hides"], form.cleaned_data["reason"], by=request.membership)
        return redirect("spaces:flags", space=space.pk)
    reports = Flag.objects.drawn().about(one).filter(moderation=one.moderation)
    return form_page(request, "spaces/flag.html", form, flag=shown(one), reports=reports)


def shown(row):
    """With its subject, and what that says."""
    fetch([row])
    thing = THINGS[row.thing]
    row.label, row.text = thing.label, thing.text(row.subject) if row.subject else ""
    row.since = thing.at(row.subject) if row.text else None
    return row


@signed_in
@FORM
def moderation(request, moderation):
    """For whose thing it is, and those who facilitate: what was decided, and the author's way to appeal."""
    one = get_object_or_404(Moderation.objects.known_to(request.user).drawn(), pk=moderation)
    form = AppealForm(request.POST or None)
    if form.is_valid():
        one.ask_again(form.cleaned_data["appeal"], by=request.user)
        return redirect(one)
    own = Membership.objects.of_reader(request.user, one.space_id)
    context = {"moderation": shown(one), "form": form, "leads": leads(own), "is_own": one.author_id == request.user.pk}
    return render(request, "spaces/moderation.html", context, status=422 if form.is_bound else 200)


@facilitators_only
@FORM
def review(request, space, moderation):
    one = get_object_or_404(Moderation.objects.drawn(), space=space, pk=moderation)
    form = ReviewForm(request.POST or None)
    if form.is_valid():
        one.decide_again(form.cleaned_data["is_upheld"], form.cleaned_data["reason"], by=request.membership)
        return redirect("spaces:flags", space=space.pk)
    return form_page(request, "spaces/review.html", form, moderation=shown(one))


@facilitators_only
@require_POST
def showing(request, space, moderation):
    one = get_object_or_404(Moderation.objects.drawn(), space=space, pk=moderation)
    one.undo(by=request.membership)
    return redirect(one)
