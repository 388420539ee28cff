"""What a version looks like: a part of the document's page, fetched by itself, for making it may take a moment."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coalitions.documents.errors import Missing, StorageAway
from coalitions.documents.previews.shown import look, picture_of
from coalitions.documents.views.document import reached
from coalitions.documents.views.file import absent, handed_out
from coalitions.documents.views.versions import version_of
from coalitions.spaces.access import members_only
from coalitions.spaces.answer import wants_fragment
from coalitions.spaces.apart.limited import Busy, Nothing


@members_only
@require_safe
def preview(request, space, document):
    document = reached(request, space, document)
    latest = document.versions.saved().drawn().first()
    context = {"space": space, "document": document, "version": latest, **(seen(latest) if latest else {"why": "link"})}
    return render(request, "documents/_preview.html" if wants_fragment(request) else "documents/preview.html", context)


def seen(version):
    """What there is to look at, or why there is nothing."""
    if not version.is_handed_out:
        return {"why": version.scan}
    try:
        return look(version)
    except Nothing as none:
        return {"why": none.why}
    except Busy:
        return {"why": "busy"}
    except StorageAway:
        return {"why": "away"}


@members_only
@require_safe
def picture(request, space, document, version):
    """A page of a PDF (?page=2), or a picture no larger than it is looked at."""
    version = version_of(request, space, document, version)
    number = request.GET.get("page", "1")
    if not version.is_handed_out or not number.isdecimal() or len(number) > 5:
        raise Http404
    try:
        return HttpResponse(picture_of(version, int(number)), content_type="image/png")
    except Nothing:
        raise Http404
    except (Busy, StorageAway):
        return HttpResponse(status=503, headers={"Retry-After": "5"})


@members_only
@require_safe
def version_file(request, space, document, version):
    """The bytes of one version, after the permission has been asked again."""
    version = version_of(request, space, document, version)
    try:
        return handed_out(version, "inline" in request.GET, request.headers.get("Range", ""))
    except Missing:
        return absent(request, version.document, "documents/missing.html", status=404)
    except StorageAway:
        return absent(request, version.document, "documents/away.html", status=503)
