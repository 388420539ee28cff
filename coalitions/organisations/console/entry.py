"""The console's organisations: all of them, one entered by hand, one changed, its contact person asked."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.organisations.console.saving import entered, said, saved
from coalitions.organisations.entering import OrganisationForm
from coalitions.organisations.errors import NobodyToAsk
from coalitions.organisations.looking import QuestionForm, SearchForm, found, marked
from coalitions.organisations.models import Merging, Organisation
from coalitions.people.guards import admins_only

PAGE = 100


@admins_only
@require_safe
def index(request):
    form = SearchForm(request.GET)
    page = marked(form, Paginator(found(form), PAGE).get_page(request.GET.get("page")))
    context = {"form": form, "page": page, "narrowed": any(request.GET.values())}
    return render(request, "console/organisations.html", context)


@admins_only
@require_http_methods(["GET", "HEAD", "POST"])
def new(request):
    form = OrganisationForm(request.POST or None, initial=request.GET.dict())
    if form.is_valid() and (organisation := entered(form, request.user)):
        said(request, form, _("%(name)s is entered.") % {"name": organisation})
        return redirect("organisations:entry", organisation=organisation.pk)
    return form_page(request, form)


@admins_only
@require_http_methods(["GET", "HEAD", "POST"])
def entry(request, organisation):
    if kept := Merging.objects.kept_of(organisation):
        return redirect("organisations:entry", organisation=kept.pk, permanent=True)
    organisation = get_object_or_404(Organisation.objects.select_related("parent"), pk=organisation)
    form = OrganisationForm(request.POST or None, organisation=organisation)
    if form.is_valid() and saved(form, organisation, request.user):
        said(request, form, _("What you changed is saved."))
        return redirect("organisations:entry", organisation=organisation.pk)
    history = organisation.history.select_related("by").order_by("-at", "-pk")
    return form_page(request, form, organisation=organisation, history=history)


def form_page(request, form, **context):
    status = form.status if form.is_bound else 200
    return render(request, "console/organisation_form.html", {"form": form, **context}, status=status)


@admins_only
@require_POST
def suggestion(request):
    """The sector's choices again, now that the legal form is another; what was chosen by hand stays."""
    form = OrganisationForm(initial={name: request.POST.get(name, "") for name in ("name", "legal_form", "parent", "sector")})
    form.initial["sector"] = form.initial["sector"] or form.suggested
    return render(request, "console/_sector.html", {"form": form})


@admins_only
@require_http_methods(["GET", "HEAD", "POST"])
def question(request, organisation):
    organisation = get_object_or_404(Organisation, pk=organisation)
    form = QuestionForm(request.POST or None)
    people = organisation.contact_people
    if form.is_valid() and asked(form, organisation, request.user):
        messages.success(request, _("The contact person of %(name)s is asked by mail.") % {"name": organisation})
        return redirect("organisations:entry", organisation=organisation.pk)
    context = {"form": form, "organisation": organisation, "people": people}
    return render(request, "console/organisation_question.html", context, status=422 if form.is_bound else 200)


def asked(form, organisation, by):
    try:
        organisation.ask_contact(form.cleaned_data["text"], by=by)
    except NobodyToAsk:
        form.add_error(None, _("There is no contact person yet. As an administrator you can write to the organisation yourself."))
    return form.is_valid()
