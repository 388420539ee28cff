from django.shortcuts import redirect, render
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.spaces import viewing
from coalitions.spaces.access import coalition_members, leads, signed_in
from coalitions.spaces.answer import refuse
from coalitions.spaces.asked import asked_in
from coalitions.spaces.balance import balance
from coalitions.spaces.forms import StartForm
from coalitions.spaces.models import Coalition
from coalitions.spaces.where import facilitating, figures, handed_over, kinds, listed, shown


@signed_in
@require_safe
def index(request):
    coalitions = Coalition.objects.visible_to(request.user).with_figures()
    return render(request, "spaces/coalitions.html", {"coalitions": coalitions})


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def new(request):
    form = StartForm(request.POST or None)
    if not form.is_bound:
        return render(request, "spaces/coalition_new.html", {"form": form})
    if not form.is_valid():
        return refuse(request, "spaces/coalition_new.html", "spaces/_start.html", {"form": form})
    if found := form.similar_to(request.user):
        return refuse(request, "spaces/coalition_new.html", "spaces/_start.html", {"form": form, "similar": found})
    host = form.cleaned_data.pop("host")
    fields = form.cleaned_data | {"hosts": [host] if host else [], "organisation": host}
    return redirect(Coalition.objects.start(by=request.user, common=_("Common space"), **fields))


@coalition_members
@require_safe
def show(request, coalition):
    return render(request, "spaces/coalition.html", where(request, coalition) | {"kinds": kinds()})


@coalition_members
@require_safe
def now(request, coalition):
    return render(request, "spaces/_where.html", where(request, coalition))


@coalition_members
@require_safe
def questions(request, coalition):
    versions = coalition.questions.select_related("author").order_by("-version")
    return render(request, "spaces/questions.html", {"coalition": coalition, "space": request.space, "versions": versions})


def where(request, coalition):
    """All that "Where we are" shows, in a constant number of queries."""
    leading = request.space.is_common and leads(request.membership)
    return {
        "coalition": figures(coalition)[0],
        "space": request.space,
        "leads": leading,
        "shares": balance(coalition) if leading else [],
        "question": coalition.question,
        "seats": coalition.seats.current().with_people(),
        "handovers": SimpleLazyObject(lambda: handed_over(coalition)),  # asked where there are seats
        "spaces": listed(coalition, request.user) if request.user.is_active else [],
        "asked": asked_in(coalition, request.user, viewing.organisations(request)),
        "facilitators": facilitating(coalition),
        "parts": shown(request, coalition),
    }
