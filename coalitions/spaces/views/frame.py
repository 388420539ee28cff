"""The regions round a space's pages; each answers with its inner HTML alone."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from coalitions.spaces.access import members_only
from coalitions.spaces.tabs import page_at


@members_only
@require_safe
def sidebar(request, space):
    shown = request.GET.get("at")
    at = space if shown == "space" else page_at(shown)
    return render(request, "spaces/sidebar_region.html", {"space": space, "at": at})


@members_only
@require_safe
def tabs(request, space):
    return render(request, "spaces/tabs_region.html", {"space": space, "at": request.GET.get("at", "")})


@members_only
@require_safe
def people(request, space):
    return render(request, "spaces/people_region.html", {"space": space})


@members_only
@require_safe
def here(request, space):
    return render(request, "spaces/here_region.html", {"space": space})
