"""Asking to be let in, by who met "not there"; the same words whether anything is there. And the facilitators' no."""

from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.spaces.access import facilitators_only, signed_in
from coalitions.spaces.addresses import path_of
from coalitions.spaces.forms.asking import JoinRequestForm
from coalitions.spaces.letting_in import asking
from coalitions.spaces.models import JoinRequest
from coalitions.spaces.views.pages import within_limits


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def access(request):
    """The address comes from the page that led here, so that the page itself need not hold it."""
    came_from = path_of(request.GET.get("at", "")) or path_of(request.headers.get("Referer", ""))
    form = JoinRequestForm(request.POST or None, initial={"address": came_from})
    if form.is_valid() and within_limits(form, JoinRequest.objects.ask, by=request.user):
        return render(request, "spaces/access_sent.html")
    status = 200 if not form.is_bound else getattr(form, "status", 422)
    return render(request, "spaces/access.html", {"form": form}, status=status)


@facilitators_only
@require_safe
def requests(request, space):
    return render(request, "spaces/_requests.html", {"space": space, "asking": asking(space)})


@facilitators_only
@require_POST
def declining(request, space, join_request):
    get_object_or_404(space.join_requests, pk=join_request).decline(by=request.user)
    return redirect("spaces:invitations", space=space.pk)
