from django.utils.translation import gettext_lazy as _

from coalitions.activity.hearing import follows, tells
from coalitions.activity.models import Reason
from coalitions.documents.models import Document
from coalitions.live.news import makes, news, place, remove
from coalitions.organisations.clashes import moves

tells(Document, is_gone=lambda one: not one.is_listed)
follows("document.added", reason=Reason.ADDED)
makes("document.added", Document.objects.ready)
moves("documents.document", "organisation", _("Documents"))


def listed(document):
    """A row of the list while it is listed; what was added and binned meanwhile is not drawn."""
    if not document.is_listed:
        return remove(document)
    return place("documents/_document.html", document, into=f"space-{document.space_id}-documents")


news("document.added", "document.renamed", "document.handed_over", "document.restored", fetch=Document.objects.drawn)(listed)
news("document.binned", "document.purged", fetch=Document.objects.drawn, erases=True)(listed)
