"""Who sees this and why; and the space as somebody else would have it."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.spaces import viewing
from coalitions.spaces.access import coalition_members, facilitators_only, members_only, signed_in
from coalitions.spaces.forms import ViewingForm
from coalitions.spaces.readers import about, is_open, of_coalition, readers, widened
from coalitions.spaces.tabs import door
from coalitions.spaces.views.pages import form_page


@members_only
@require_safe
def who(request, space):
    name = request.GET.get("of", "")
    title, back, scope = about(space, name)
    context = {"space": space, "title": title, "back": back}
    return render(request, "spaces/readers.html", context | {"readers": readers(space, scope), "widened": widened(space, name)})


@coalition_members
@require_safe
def of_pages(request, coalition):
    """Of the coalition's own pages."""
    context = {"coalition": coalition, "space": request.space, "is_open": is_open(request.space)}
    return render(request, "spaces/coalition_readers.html", context | {"readers": of_coalition(coalition)})


@members_only
@require_safe
def label(request, space):
    return render(request, "spaces/seen_by_region.html", {"space": space, "scope": request.GET.get("of", "")})


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def viewed(request, space):
    form = ViewingForm(request.POST or None, space=space)
    if form.is_valid():
        space.look_as(by=request.user, **form.cleaned_data)
        viewing.begin(request, space, **form.cleaned_data)
        return redirect(door(space.pk, form.cleaned_data["scope"]))
    return form_page(request, "spaces/viewing.html", form)


@signed_in
@require_POST
def viewing_end(request):
    ended = viewing.end(request)
    return redirect(reverse("spaces:space", kwargs={"space": ended["space"]}) if ended else "spaces:coalitions")
