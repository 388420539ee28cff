"""Documents as things of a space, which can be pinned for everybody."""

from coalitions.documents.models import Document
from coalitions.spaces.things import Thing, bring


def documents(space_id, ids):
    return {one.pk: one for one in Document.objects.listed().filter(space=space_id, pk__in=ids)}


bring(Thing("document", "file-text", documents))
