from django.utils.translation import gettext_lazy as _

from coalitions.activity.hearing import follows, tells
from coalitions.activity.models import Reason
from coalitions.documents.models import Document, Folder
from coalitions.live.news import makes, news, place, remove
from coalitions.organisations.clashes import moves

tells(Document, is_gone=lambda one: not one.is_listed)
follows("document.added", reason=Reason.ADDED)
follows("document.renewed", reason=Reason.RENEWED)
makes("document.added", Document.objects.ready)
moves("documents.document", "organisation", _("Documents"))
moves("documents.version", "organisation", _("Versions"))
moves("documents.textversion", "organisation", _("Versions of texts"))
moves("documents.writer", "organisation", _("What was written in texts"))


def listed(document):
    """A row of the list while it is listed; what was added and binned meanwhile is not drawn."""
    if not document.is_listed:
        return remove(document)
    return place("documents/_document.html", document, into=f"space-{document.space_id}-documents")


CHANGES = "shown added renamed renewed written kept handed_over restored moved labelled locked unlocked stood scanned"
news(*(f"document.{what}" for what in CHANGES.split()), fetch=Document.objects.drawn)(listed)
news("document.hidden", "document.binned", "document.purged", "document.sent", fetch=Document.objects.drawn, erases=True)(listed)
makes("folder.made", Folder.objects.all)


@news("folder.made", "folder.renamed", "folder.moved")
@news("folder.removed", erases=True)
def folder(folder):
    """Folders stand beside the list, in a region."""
