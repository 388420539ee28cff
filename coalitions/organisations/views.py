"""The directory's organisations and people, the page of one organisation, and what it offers."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.organisations.directory import Directory
from coalitions.organisations.forms import FilterForm, OffersForm, PeopleForm
from coalitions.organisations.models import Affiliation, Merging, Offer, Organisation, Sector
from coalitions.organisations.panels import panels_for
from coalitions.people.guards import signed_in

PAGE = 50


@signed_in
@require_safe
def index(request):
    form = FilterForm(request.GET, reader=request.user)
    directory = Directory(form, request.user)
    page = directory.marked(Paginator(directory.found, PAGE).get_page(request.GET.get("page")))
    context = {"form": form, "directory": directory, "organisations": page, "narrowed": narrowed(request)}
    return render(request, "organisations/list.html", context)


def narrowed(request):
    return any(value for name, value in request.GET.items() if name not in ("page", "by"))


@signed_in
@require_safe
def people(request):
    form = PeopleForm(request.GET)
    told = Affiliation.objects.shown().called(form.value("q"), form.value("organisation"), form.value("skill"))
    counted, chosen = told.counted(), form.value("sector")
    sectors = [(code, name, counted.get(code, 0), code in chosen) for code, name in Sector.choices]
    found = told.of_sectors(chosen).select_related("user", "organisation").order_by("user__name", "user", "organisation__name")
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    context = {"form": form, "sectors": sectors, "people": page, "narrowed": narrowed(request)}
    return render(request, "organisations/people.html", context)


@signed_in
@require_safe
def show(request, organisation):
    if kept := Merging.objects.kept_of(organisation):
        return redirect(kept, permanent=True)
    organisation = get_object_or_404(Organisation.objects.with_people(), pk=organisation)
    context = {"organisation": organisation, "panels": panels_for(organisation, request.user)}
    context["may_offer"] = Organisation.objects.run_by(request.user).filter(pk=organisation.pk).exists()
    return render(request, "organisations/organisation.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def offers(request, organisation):
    """By its contact persons and administrators."""
    organisation = get_object_or_404(Organisation.objects.run_by(request.user), pk=organisation)
    form = OffersForm(request.POST if request.method == "POST" else None, organisation=organisation)
    if form.is_valid():
        Offer.objects.say(organisation, form.cleaned_data, by=request.user)
        messages.success(request, _("Saved. Others find you by it."))
        return redirect(organisation)
    context = {"organisation": organisation, "form": form}
    return render(request, "organisations/offers.html", context, status=422 if form.is_bound else 200)
