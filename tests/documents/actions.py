"""The documents' kinds for verify_action: each on the list, the rows of which come and go by themselves."""

from datetime import timedelta

from django.utils.timezone import now

from coalitions.discussion.models import Topic
from coalitions.documents.models import Document, Folder, Naming, Pad, Passage, Scan, Version
from coalitions.spaces.models import Membership, Moderation, Role
from tests.documents.making import linked, membership, taken, upload, url
from tests.documents.writing import begun, says
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


def hide(cast):
    document = Document.objects.get(pk=cast.document.pk)
    cast.moderation = Moderation.objects.decide(document, True, "Namnger ett barn", by=membership(cast, cast.mirja))


def hidden(cast):
    three(cast)
    hide(cast)


def overdue(cast):
    binned(cast)
    Document.objects.exclude(binned_at=None).update(binned_at=now() - timedelta(days=31))


def in_bin(cast):
    return url("binned", cast)


def renew(cast):
    document = Document.objects.get(pk=cast.document.pk)
    Version.objects.take_in(document, upload(content=b"nytt"), "Ny", by=membership(cast, cast.tuva), seen=1)


def label(cast):
    cast.document.label(by=membership(cast, cast.tuva), new="Lokaler")


def lock(cast, until=timedelta(hours=4)):
    cast.document.lock(now() + until, by=membership(cast, cast.tuva))


def locked(cast):
    three(cast)
    lock(cast)


def scan(cast):
    cast.document.scanned(cast.document.versions.get(), Scan.INFECTED, "Eicar")


def foldered(cast):
    three(cast)
    cast.folder = Folder.objects.make(cast.space, "Avtal", by=cast.tuva)
    cast.outer = Folder.objects.make(cast.space, "Yttre", by=cast.tuva)


def place(cast):
    cast.document.put_into(cast.folder, by=membership(cast, cast.tuva))


def approve(cast):
    cast.document.stand_as("approved", by=membership(cast, cast.ingegerd))


def send(cast):
    cast.document.send_to(cast.other, by=membership(cast, cast.tuva))


def two_spaces(cast):
    three(cast)
    cast.other = cast.coalition.open_space("Annat", by=cast.ingegerd)
    Membership.objects.admit(cast.other, cast.tuva, by=cast.ingegerd, role=Role.MEMBER, organisation=cast.kommun)


def shelves(cast):
    return url("kinds", cast)


def write(cast):
    cast.pad = Pad.objects.get(document=begun(cast).pk)
    cast.pad.write([(cast.tuva.pk, says(cast.pad.root, "Välkomna").get_update())])


def speak(cast):
    Topic.objects.comment(cast.passage, "Hinner ni det?", by=membership(cast, cast.tuva))


def passage(cast):
    words = {"words": "senast på fredag", "start": "AA", "end": "AB"}
    cast.passage = Passage.objects.mark(begun(cast), **words, by=membership(cast, cast.tuva))


def spoken(cast):
    passage(cast)
    speak(cast)


def settle(cast, is_settled=True):
    cast.passage.settle(is_settled, by=membership(cast, cast.petter))


def settled(cast):
    spoken(cast)
    settle(cast)


def beside(cast):
    return url("text", cast, cast.passage.document)


def name(cast):
    Naming.objects.tell(cast.pad, {cast.samira.pk}, by=cast.tuva.pk)


ACTIONS = {
    "naming.made": Action(page, name, setup=write, region=False),
    "passage.marked": Action(beside, speak, setup=passage),
    "passage.settled": Action(beside, settle, setup=spoken),
    "passage.reopened": Action(beside, lambda cast: settle(cast, False), setup=settled),
    "document.written": Action(page, lambda cast: cast.pad.settle("Välkomna", cast.pad.head), setup=write),
    "document.kept": Action(page, lambda cast: cast.pad.keep_version(by=membership(cast, cast.tuva)), setup=write),
    "document.renewed": Action(page, renew, setup=three),
    "document.moved": Action(page, place, setup=foldered, region=shelves),
    "document.labelled": Action(page, label, setup=three),
    "document.locked": Action(page, lock, setup=three),
    "document.unlocked": Action(page, lambda cast: cast.document.unlock(by=membership(cast, cast.tuva)), setup=locked),
    "document.stood": Action(page, approve, setup=three),
    "document.scanned": Action(page, scan, setup=three),
    "document.sent": Action(page, send, setup=two_spaces),
    "folder.made": Action(page, foldered, region=shelves),
    "folder.renamed": Action(page, lambda cast: cast.folder.rename("Nytt", by=cast.tuva), setup=foldered, region=shelves),
    "folder.moved": Action(page, lambda cast: cast.folder.move_into(cast.outer, by=cast.tuva), setup=foldered, region=shelves),
    "folder.removed": Action(page, lambda cast: cast.folder.remove(by=cast.tuva), setup=foldered, region=shelves),
    "document.added": Action(page, lambda cast: taken(cast, by=cast.samira), setup=three),
    "document.renamed": Action(
        page, lambda cast: cast.document.rename("Nytt namn", by=membership(cast, cast.tuva), seen=1), setup=three
    ),
    "document.handed_over": Action(page, lambda cast: cast.document.pass_on(cast.joar, by=cast.ingegerd), setup=three),
    "document.binned": Action(page, bin, setup=three),
    "document.hidden": Action(page, hide, setup=three),
    "document.shown": Action(page, lambda cast: cast.moderation.undo(by=membership(cast, cast.mirja)), setup=hidden),
    "document.restored": Action(page, lambda cast: cast.document.restore(by=membership(cast, cast.tuva)), setup=binned),
    "document.purged": Action(page, lambda cast: Document.objects.sweep(), setup=overdue, region=False),
}
