"""The pipeline in the console: all stages, one stage, one organisation beside them, and what can be done with it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.organisations.console.forms import InviteForm, StageForm
from coalitions.organisations.console.stages import stages
from coalitions.organisations.console.waiting import facts, waiting
from coalitions.organisations.contacts import whom_to_ask
from coalitions.organisations.models import Application, Organisation, Stage
from coalitions.organisations.refusals import Refusal
from coalitions.people.guards import admins_only

PAGE = 100


@admins_only
@require_safe
def start(request):
    """Where an administrator begins: with all that waits, on top of the pipeline."""
    return redirect("organisations:onboarding")


@admins_only
@require_safe
def pipeline(request):
    return render(request, "console/onboarding.html", all_stages())


def all_stages():
    return {"stages": stages(), "waiting": waiting(), "facts": facts()}


@admins_only
@require_safe
def stage(request, stage):
    if stage not in Stage.values:
        raise Http404
    found = Organisation.objects.filter(onboarding_state=stage)
    return of_stage(request, found, Stage(stage).label)


@admins_only
@require_safe
def stalled(request):
    return of_stage(request, Organisation.objects.stalled(), _("Stalled organisations"))


def of_stage(request, found, title):
    organisations = Paginator(found.longest().with_contacts(), PAGE).get_page(request.GET.get("page"))
    return render(request, "console/stage.html", {"organisations": organisations, "title": title})


@admins_only
@require_safe
def show(request, organisation):
    return page(request, held(organisation), StageForm())


def held(pk):
    return get_object_or_404(Organisation.objects.select_related("parent").with_contacts(), pk=pk)


def page(request, organisation, form, status=200, refused=""):
    history = organisation.history.select_related("by").order_by("-at", "-pk")
    context = all_stages() | {"organisation": organisation, "form": form, "history": history}
    context |= {"refused": refused, "ask_instead": None if organisation.contact else whom_to_ask(organisation)}
    return render(request, "console/onboarding.html", context, status=status)


@admins_only
@require_POST
def move(request, organisation):
    found, form = held(organisation), StageForm(request.POST)
    if not form.is_valid():
        return page(request, found, form, 422)
    try:
        found.move_to(form.cleaned_data["to"], by=request.user, reason=form.cleaned_data["reason"])
    except Refusal as refusal:
        form.add_error(refusal.field, refusal.words)
        return page(request, held(organisation), form, refusal.status)
    messages.success(request, _("%(name)s: %(stage)s.") % {"name": found.name, "stage": found.get_onboarding_state_display()})
    return redirect("organisations:console_organisation", organisation=found.pk)


@admins_only
@require_POST
def reminder(request, organisation):
    found = held(organisation)
    try:
        found.remind(by=request.user)
    except Refusal as refusal:
        return page(request, held(organisation), StageForm(), refusal.status, refusal.words)
    messages.success(request, _("A reminder is on its way to %(name)s.") % {"name": found.contact.name})
    return redirect("organisations:console_organisation", organisation=found.pk)


@admins_only
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request):
    form = InviteForm(request.POST or None, initial={"language": request.LANGUAGE_CODE})
    if not form.is_valid():
        return render(request, "console/invite.html", {"form": form}, status=422 if form.is_bound else 200)
    organisation = Application.objects.invite(by=request.user, **form.cleaned_data)
    messages.success(request, _("The invitation is on its way to %(email)s.") % {"email": form.cleaned_data["email"]})
    return redirect("organisations:console_organisation", organisation=organisation.pk)
