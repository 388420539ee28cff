"""Documents as things of a space: how they are found, hidden and shown again, and pinned for everybody."""

from operator import attrgetter

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from coalitions.documents.models import Document
from coalitions.spaces.things import Thing, bring


def documents(space_id, ids):
    found = Document.objects.whole().select_related("author", "organisation")
    return {one.pk: one for one in found.filter(space=space_id, pk__in=ids)}


def text(document):
    """What its row in the list says. Its bytes are not handed out while it is hidden, to nobody."""
    return format_html("<p><b>{}</b></p><p>{}</p>", document.name, document.url or document.get_kind_display())


def hide(moderation, ids, by):
    """Those not hidden yet; how many. One in the bin is out of sight already."""
    shown = Document.objects.listed().filter(space=moderation.space_id, pk__in=ids)
    return sum(turned(one, moderation, "document.hidden", by) for one in shown.order_by("pk"))


def show(moderation, by):
    return sum(turned(one, None, "document.shown", by) for one in Document.objects.filter(hidden=moderation).order_by("pk"))


def turned(document, moderation, kind, by):
    """Whether it was: two may decide about it at once."""
    document.take_row()
    if document.is_gone == bool(moderation):
        return False
    document.change(kind, by, hidden=moderation)
    return True


def added(space_id, user):
    return list(Document.objects.listed().filter(space=space_id, author=user.pk).values_list("pk", flat=True))


MADE, DOCUMENT = attrgetter("created_at"), _("The document")
bring(Thing("document", "file-text", documents, text=text, hide=hide, show=show, of=added, label=DOCUMENT, at=MADE))
