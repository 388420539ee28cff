"""The steps of an initiative, and its own space: by those who hold a seat of its owner, and the facilitators."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from coalitions.initiatives.errors import Over
from coalitions.initiatives.forms import MilestoneForm, PlanForm
from coalitions.initiatives.models import Milestone
from coalitions.initiatives.speaking import keeps, opens_spaces
from coalitions.initiatives.views.found import posted, the_initiative
from coalitions.spaces.access import contributors_only
from coalitions.spaces.views.pages import edited, form_page

FORM = require_http_methods(["GET", "HEAD", "POST"])
PAGE = "initiatives/milestone_form.html"


def kept(request, initiative):
    """The initiative, for those who keep it. Raises PermissionDenied."""
    if not keeps(initiative, request.membership):
        raise PermissionDenied
    return initiative


def own(request, space, pk):
    """The milestone, for those who keep its initiative. Raises Http404, PermissionDenied."""
    milestone = get_object_or_404(Milestone.objects.drawn(), space=space, pk=pk)
    kept(request, milestone.initiative)
    return milestone


@contributors_only
@FORM
def new(request, space, initiative):
    initiative = kept(request, the_initiative(space, initiative))
    if initiative.is_over:
        raise Over
    form = PlanForm(posted(request))
    if form.is_valid():
        return redirect(Milestone.objects.plan(initiative, by=request.user, **form.cleaned_data))
    return form_page(request, PAGE, form, initiative=initiative)


@contributors_only
@FORM
def edit(request, space, milestone):
    milestone = own(request, space, milestone)
    form = MilestoneForm(posted(request), instance=milestone)
    if form.is_bound and edited(form, milestone.pk, request.user):
        return redirect(milestone)
    return form_page(request, PAGE, form, initiative=milestone.initiative, milestone=milestone)


@contributors_only
@require_POST
def reaching(request, space, milestone):
    milestone = own(request, space, milestone)
    change = milestone.miss if request.POST.get("reached") == "no" else milestone.reach
    change(by=request.user)
    return redirect(milestone)


@contributors_only
@require_POST
def removal(request, space, milestone):
    milestone = own(request, space, milestone)
    milestone.remove(by=request.user)
    return redirect(milestone.initiative)


@contributors_only
@require_POST
def own_space(request, space, initiative):
    """By those who may open spaces in the coalition: who facilitates its common space."""
    initiative = the_initiative(space, initiative)
    if not opens_spaces(space, request.user):
        raise PermissionDenied
    words = _("For the initiative “%(title)s”") % {"title": initiative.title}
    initiative.open_space(by=request.user, organisation=request.membership.organisation, description=words)
    return redirect(initiative.own_space)
