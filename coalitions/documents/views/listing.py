from django.shortcuts import render
from django.views.decorators.http import require_safe

from coalitions.documents.forms import limit
from coalitions.documents.listing import Listing
from coalitions.documents.models import Document
from coalitions.spaces.access import members_only


@members_only
@require_safe
def documents(request, space):
    listing = Listing(space, request.GET, request.user)
    binned = Document.objects.binned().filter(space=space).kept_by(request.membership)
    context = {"listing": listing, "just_binned": just_binned(request, binned), "limit": limit()}
    return render(request, "documents/list.html", {"space": space} | context)


def just_binned(request, binned):
    """The one that was put in the bin a moment ago, so that it can be brought back at once."""
    asked = request.GET.get("binned", "")
    return binned.filter(pk=asked).first() if asked.isdigit() else None


@members_only
@require_safe
def table(request, space):
    return render(request, "documents/_table.html", {"space": space, "listing": Listing(space, request.GET, request.user)})


@members_only
@require_safe
def kinds(request, space):
    return render(request, "documents/_kinds.html", {"space": space, "listing": Listing(space, request.GET, request.user)})
