from django.utils.translation import gettext_lazy as _

from coalitions.activity.hearing import Heard, follows, hears, tells
from coalitions.activity.models import Reason
from coalitions.documents.models import Document, Folder, Naming, Passage
from coalitions.live.news import makes, news, place, remove
from coalitions.organisations.clashes import moves

tells(Naming, thread=lambda one: one.pad.document, is_gone=lambda one: not one.pad.document.is_listed)
tells(Passage, thread=lambda one: one.document, is_gone=lambda one: not one.document.is_listed)
tells(Document, is_gone=lambda one: not one.is_listed)
follows("document.added", reason=Reason.ADDED)
follows("document.renewed", reason=Reason.RENEWED)
makes("document.added", Document.objects.ready)
moves("documents.document", "organisation", _("Documents"))
moves("documents.version", "organisation", _("Versions"))
moves("documents.textversion", "organisation", _("Versions of texts"))
moves("documents.naming", "organisation", _("Names written in texts"))
moves("documents.passage", "organisation", _("Passages commented on"))
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


@news("passage.marked", fetch=Passage.objects.drawn)
def passage(passage):
    if not passage.document.is_listed:
        return remove(passage)
    return place("documents/_passage.html", passage, into=f"document-{passage.document_id}-passages")


@news("passage.settled", "passage.reopened", fetch=Passage.objects.drawn)
def standing(passage):
    """Only its head: below it somebody may be writing."""
    if not passage.document.is_listed:
        return remove(passage)
    return place("documents/_passage_head.html", passage, into=f"passage-{passage.pk}", id=f"passage-{passage.pk}-head")


@hears("passage.settled")
def settled(passage):
    """Who brought it up hears that another settled it."""
    return [Heard(passage.author_id, Reason.RESOLVED)] if passage.author_id not in (None, passage.settled_by_id) else []


@news("naming.made")
def naming(naming):
    """Whoever is named hears of it; the text shows the name by itself."""


@hears("naming.made")
def named(naming):
    return [Heard(naming.user_id, Reason.MENTION)]
