"""The documents that go over with a seat: those the person owns for that organisation."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitions.documents.models import Document
from coalitions.spaces.handover import Item, Part, goes_over
from coalitions.spaces.models import Space


def find(leaving):
    owned = Document.objects.listed().owned_by(leaving.user.pk).filter(space__in=leaving.spaces)
    return owned.filter(Q(organisation=leaving.organisation) | Q(organisation=None)).order_by("pk")


def give(documents, leaving, successor):
    for document in documents:
        document.pass_on(successor, by=leaving.speaker(document.space_id))


def items(ids, reader):
    seen = Document.objects.listed().filter(pk__in=ids, space__in=Space.objects.entrances(reader))
    return [Item(one.name, one.get_absolute_url(), one.space.name) for one in seen.select_related("space").order_by("folded")]


goes_over(Part("documents", _("Documents"), find, give, items))
