from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.spaces.access import facilitators_only, members_only
from coalitions.spaces.forms import SpaceForm
from coalitions.spaces.tabs import TABS
from coalitions.spaces.views.pages import edited, form_page


@members_only
@require_safe
def show(request, space):
    return redirect(TABS[0].url, space=space.pk)


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def settings(request, space):
    form = SpaceForm(request.POST or None, instance=space)
    if form.is_bound and edited(form, space.pk, request.user):
        return redirect(space)
    return form_page(request, "spaces/settings.html", form)


@facilitators_only
@require_POST
def archive(request, space):
    space.archive(by=request.user)
    return redirect("spaces:settings", space=space.pk)


@facilitators_only
@require_POST
def reopening(request, space):
    space.reopen(by=request.user)
    return redirect(space)


@members_only
@require_POST
def star(request, space):
    if request.membership is None:
        raise Http404
    request.membership.star(request.POST.get("starred") == "yes", by=request.user)
    return redirect(space)
