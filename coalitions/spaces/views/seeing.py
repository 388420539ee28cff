"""Who sees this and why; and the space as somebody else would have it."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.spaces import viewing
from coalitions.spaces.access import facilitators_only, members_only, signed_in
from coalitions.spaces.forms import ViewingForm
from coalitions.spaces.readers import readers, title_of, widened
from coalitions.spaces.tabs import door
from coalitions.spaces.views.pages import form_page


@members_only
@require_safe
def who(request, space):
    scope = request.GET.get("of", "")
    title = title_of(space, scope)
    context = {"space": space, "title": title, "back": door(space.pk, scope) if scope else space.get_absolute_url()}
    return render(request, "spaces/readers.html", context | {"readers": readers(space, scope), "widened": widened(space)})


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
