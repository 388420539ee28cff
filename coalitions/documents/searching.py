"""Documents as things that are found, by their names and by the text inside files."""

from django.utils.translation import gettext_lazy as _

from coalitions.documents.models import Document
from coalitions.search.sources import File, Source, bring


def documents():
    return Document.objects.listed().select_related("author", "organisation", "handed_to", "pad")


def file(document):
    if not document.is_file or not document.sha256:
        return None
    return File(document.sha256, document.storage_key, document.content_type)


def of_file(sha256):
    return Document.objects.ready().filter(sha256=sha256).values_list("pk", flat=True)


bring(
    Source(
        "document",
        _("Document"),
        _("Documents"),
        "file-text",
        documents,
        at=lambda document: document.created_at,
        text=lambda document: document.pad.text if document.is_pad else document.url,
        who=lambda document: document.owner_id,
        has_file=lambda document: document.is_file,
        file=file,
        of_file=of_file,
        is_named=True,
        order=50,
    )
)
