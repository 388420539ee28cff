"""The documents' kinds for verify_action: each on the list, the rows of which come and go by themselves."""

from datetime import timedelta

from django.utils.timezone import now

from coalitions.documents.models import Document
from tests.documents.making import linked, membership, taken, url
from tests.live.actions import Action


def page(cast):
    return url("list", cast)


def three(cast):
    cast.document = taken(cast, "Först.pdf")
    linked(cast, "Sedan")
    taken(cast, "Sist.pdf", by=cast.petter)


def bin(cast):
    cast.document.bin(by=membership(cast, cast.tuva))


def binned(cast):
    three(cast)
    bin(cast)


def overdue(cast):
    binned(cast)
    Document.objects.exclude(binned_at=None).update(binned_at=now() - timedelta(days=31))


def in_bin(cast):
    return url("binned", cast)


ACTIONS = {
    "document.added": Action(page, lambda cast: taken(cast, by=cast.samira), setup=three),
    "document.renamed": Action(
        page, lambda cast: cast.document.rename("Nytt namn", by=membership(cast, cast.tuva), seen=1), setup=three
    ),
    "document.handed_over": Action(page, lambda cast: cast.document.pass_on(cast.joar, by=cast.ingegerd), setup=three),
    "document.binned": Action(page, bin, setup=three),
    "document.restored": Action(page, lambda cast: cast.document.restore(by=membership(cast, cast.tuva)), setup=binned),
    "document.purged": Action(page, lambda cast: Document.objects.sweep(), setup=overdue, region=False),
}
