"""Documents as things that are linked, and files that people put to a task: the same documents, found in the list as well."""

from django.utils.translation import gettext_lazy as _

from coalitions.documents.models import Document, Passage
from coalitions.spaces.hanging import Kind, Part, hang, name_of, own

OFFERED = 20


def find(space_id, ids):
    return Document.objects.listed().filter(space=space_id, pk__in=ids)


def offer(space_id, text):
    return Document.objects.listed().filter(space=space_id).matching(text).order_by("-changed")[:OFFERED]


def things(space):
    """What a guest may be invited to."""
    listed = Document.objects.listed().filter(space=space).order_by("folded")
    return [(document.scope, document.name) for document in listed]


def beside(request, thing):
    return {"thing": thing, "name": name_of(thing)}


def passages(space_id, ids):
    return Passage.objects.there().filter(document__space=space_id, pk__in=ids)


def begun(passage, many, *, by):
    passage.begin(by=by)


own(Kind("document", _("Document"), "file-text", find, offer))
own(Kind("passage", _("Passage of a text"), "message-square", passages, counted=begun, is_talk=True))
hang(Part("documents/_attach.html", beside, order=21, on=frozenset({"card", "decision"})))
