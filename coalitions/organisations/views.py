from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from coalitions.organisations.forms import FilterForm
from coalitions.organisations.models import Merging, Organisation, Sector
from coalitions.organisations.panels import panels_for
from coalitions.people.guards import signed_in

PAGE = 100


@signed_in
@require_safe
def index(request):
    form = FilterForm(request.GET)
    named = Organisation.objects.matching(form.value("q")).in_county(form.value("county"))
    counted = named.counted()
    sectors = [(code, name, counted.get(code, 0), code in form.value("sector")) for code, name in Sector.choices]
    found = Paginator(named.of_sectors(form.value("sector")), PAGE).get_page(request.GET.get("page"))
    context = {"form": form, "sectors": sectors, "organisations": found, "narrowed": any(request.GET.values())}
    return render(request, "organisations/list.html", context)


@signed_in
@require_safe
def show(request, organisation):
    if kept := Merging.objects.kept_of(organisation):
        return redirect(kept, permanent=True)
    organisation = get_object_or_404(Organisation.objects.with_people(), pk=organisation)
    context = {"organisation": organisation, "panels": panels_for(organisation, request.user)}
    return render(request, "organisations/organisation.html", context)
