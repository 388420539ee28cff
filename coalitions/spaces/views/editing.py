"""What the facilitators of the common space change of the whole coalition."""

from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from coalitions.spaces.access import coalition_facilitators
from coalitions.spaces.balance import balance
from coalitions.spaces.forms import CoalitionForm, QuestionForm, SeatForm, SpaceForm
from coalitions.spaces.rules import rules_of
from coalitions.spaces.views.pages import edited, form_page


@coalition_facilitators
@require_http_methods(["GET", "HEAD", "POST"])
def description(request, coalition):
    form = CoalitionForm(request.POST or None, instance=coalition)
    if form.is_bound and edited(form, coalition.pk, request.user):
        return redirect(coalition)
    return form_page(request, "spaces/coalition_edit.html", form, coalition=coalition)


@coalition_facilitators
@require_http_methods(["GET", "HEAD", "POST"])
def question(request, coalition):
    form = QuestionForm(request.POST or None, initial={"text": coalition.question})
    if form.is_valid():
        coalition.ask(**form.cleaned_data, by=request.user)
        return redirect(coalition)
    return form_page(request, "spaces/question_edit.html", form, coalition=coalition)


@coalition_facilitators
@require_http_methods(["GET", "HEAD", "POST"])
def new_space(request, coalition):
    form = SpaceForm(request.POST or None, initial=agreed(coalition))
    if form.is_valid():
        fields = {name: form.cleaned_data[name] for name in SpaceForm.Meta.fields}
        return redirect(coalition.open_space(**fields, organisation=request.membership.organisation, by=request.user))
    return form_page(request, "spaces/space_new.html", form, coalition=coalition)


def agreed(coalition):
    """What the charter says of a new space."""
    rules = rules_of(coalition.pk)
    return {"visibility": rules.visibility, "is_restricted": rules.is_restricted} if rules else {}


@coalition_facilitators
@require_http_methods(["GET", "HEAD", "POST"])
def new_seat(request, coalition):
    form = SeatForm(request.POST or None, coalition=coalition, initial=request.GET.dict())
    if form.is_valid():
        coalition.seat(**form.cleaned_data, by=request.user)
        return redirect(coalition)
    return form_page(request, "spaces/seat_edit.html", form, coalition=coalition, shares=balance(coalition))


@coalition_facilitators
@require_POST
def vacancy(request, coalition, seat):
    get_object_or_404(coalition.seats.current(), pk=seat).vacate(by=request.user)
    return redirect(coalition)
