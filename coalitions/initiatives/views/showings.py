"""The public page of a coalition's commitments, and each organisation's own choice to stand on it."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.initiatives.errors import Kept, NoRepresentative
from coalitions.initiatives.models import Showing
from coalitions.initiatives.open_page import preview, shown
from coalitions.initiatives.showings import may_end
from coalitions.initiatives.speaking import represents, seat_of
from coalitions.spaces.access import contributors_only, leads, public
from coalitions.spaces.models import Coalition


@public
@require_safe
def open_page(request, coalition):
    """Of a coalition in which nobody shows anything it is not told whether there is one."""
    found = shown(coalition)
    if not found:
        raise Http404
    named = Coalition.objects.get(pk=coalition)
    return render(request, "initiatives/open_page.html", {"shown": found, "name": named.name if named.common.is_known else ""})


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, space):
    """First what would be read by everybody; then the button."""
    seat = represents(space.pk, request.user)
    if seat is None:
        raise NoRepresentative
    if space.is_restricted:
        raise Kept
    if request.method == "POST":
        Showing.objects.put(space, by=request.user)
        return redirect("initiatives:initiatives", space=space.pk)
    told = {"one": preview(space, seat.organisation), "names_coalition": space.coalition.common.is_known}
    return render(request, "initiatives/showing.html", {"space": space, **told})


@contributors_only
@require_POST
def removal(request, space, showing):
    showing = get_object_or_404(Showing.objects.drawn(), space=space, pk=showing)
    if not may_end(showing, seat_of(space.pk, request.user), leads(request.membership)):
        raise PermissionDenied
    showing.take_off(by=request.user)
    return redirect("initiatives:initiatives", space=space.pk)
