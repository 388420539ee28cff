"""A document's way into another space, with who will see it there and who no longer; and what a reader keeps at hand."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from coalitions.documents.forms_sorting import MovingForm
from coalitions.documents.models import Document, ReaderMark
from coalitions.documents.views.folders import listed
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.answer import answer
from coalitions.spaces.views.pages import form_page


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def moving(request, space, document):
    """First which space, then who gains and who loses it, then the move."""
    document = listed(request, space, document)
    if not document.is_kept_by(request.membership):
        raise PermissionDenied
    asked = request.POST if request.method == "POST" else request.GET.dict() or None
    form = MovingForm(asked, document=document, user=request.user)
    if form.is_valid() and request.method == "POST" and form.cleaned_data["sure"]:
        return redirect(document.send_to(form.change.space, by=request.membership, reason=form.cleaned_data["reason"]))
    context = {"title": _("Move to another space"), "thing": document, "change": form.change}
    return form_page(request, "documents/moving.html", form, **context)


@members_only
@require_POST
def favourite(request, space, document):
    document = get_object_or_404(Document.objects.listed().drawn(), space=space, pk=document)
    ReaderMark.objects.favour(document, request.POST.get("favourite") == "yes", by=request.user)
    return answer(request, "documents/_favourite.html", {"document": document, "favourite": request.POST}, to=document)


@members_only
@require_POST
def opened(request, space, document):
    document = get_object_or_404(Document.objects.listed(), space=space, pk=document)
    ReaderMark.objects.open(document, by=request.user)
    return HttpResponse(status=204)
