"""Who works with whom: a page of the directory that only this slice can draw."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coalitions.organisations.directory import Directory
from coalitions.organisations.forms import FilterForm
from coalitions.spaces.access import signed_in
from coalitions.spaces.models import Coalition
from coalitions.spaces.together import MOST, Together, taking_part


@signed_in
@require_safe
def together(request):
    form = FilterForm(request.GET, reader=request.user)
    directory = Directory(form, request.user)
    found = directory.found.filter(taking_part(Q(coalition__in=Coalition.objects.visible_to(request.user))))
    page = Paginator(found, MOST).get_page(request.GET.get("page"))
    context = {"form": form, "directory": directory, "page": page, "together": Together(page, request.user)}
    return render(request, "spaces/together.html", context | {"narrowed": bool(request.GET)})
