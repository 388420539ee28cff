from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from coalitions.documents.download import download
from coalitions.documents.errors import Missing, NotClean, StorageAway
from coalitions.documents.models import Document
from coalitions.spaces.access import members_only


@members_only
@require_safe
def file(request, space, document):
    """The bytes, after the permission has been asked again."""
    files = Document.objects.reached_by(request.membership).files().drawn()
    document = get_object_or_404(files, space=space, pk=document)
    try:
        return handed_out(document, "inline" in request.GET, request.headers.get("Range", ""))
    except Missing:
        return absent(request, document, "documents/missing.html", status=404)
    except StorageAway:
        return absent(request, document, "documents/away.html", status=503)


def handed_out(document, inline, within):
    """Raises NotClean for what the scanner has not passed, Missing, StorageAway."""
    if not document.is_handed_out:
        raise NotClean
    return download(document, inline=inline, within=within)


def absent(request, document, page, status):
    return render(request, page, {"space": document.space, "document": document}, status=status)
