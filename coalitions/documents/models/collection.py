"""Which documents, and how they come and go. Bytes are put outside every transaction: row pending, put, confirm (T49)."""

from contextlib import suppress
from datetime import timedelta

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.timezone import now

from coalitions.documents import names
from coalitions.documents.errors import StorageAway
from coalitions.documents.kinds import Kind
from coalitions.documents.models.binned import LIFE, State
from coalitions.documents.models.reader_mark import ReaderMark
from coalitions.documents.models.states import Scan
from coalitions.documents.storing import put
from coalitions.live.log import record, verb

NO_FILES = (Kind.LINK, Kind.PAD)
PATIENCE = timedelta(hours=24)  # an upload still pending after this was broken off


class DocumentQuerySet(models.QuerySet):
    def ready(self):
        return self.filter(state=State.READY)

    def listed(self):
        return self.whole().filter(hidden=None)

    def whole(self):
        """Those not in the bin, and hidden ones too: for those who decide about them."""
        return self.ready().filter(binned_at=None)

    def binned(self):
        return self.ready().exclude(binned_at=None)

    def kept_by(self, membership):
        """Those the person may take away and bring back: one's own, and for a facilitator all."""
        if membership is None:
            return self.none()
        return self if membership.is_facilitator else self.owned_by(membership.user_id)

    def owned_by(self, user_id):
        """Whose they are now: who added them, or who took them over."""
        return self.filter(Q(handed_to=user_id) | Q(handed_to=None, author=user_id))

    def reached_by(self, membership):
        """What is in the bin is there for its author and the facilitators only."""
        own = self.binned().kept_by(membership).values("pk")
        return self.ready().filter(Q(binned_at=None) | Q(pk__in=own), hidden=None)

    def files(self):
        return self.exclude(kind__in=NO_FILES)

    def drawn(self):
        people = ("author", "changed_by", "handed_to", "locked_by")
        return self.select_related(*people, "organisation", "space", "folder").prefetch_related("labels")

    def stamps(self):
        """For a page: the number of each, and all else that its row shows."""
        owner = ("author__name", "author__email", "handed_to__name", "changed_by__name", "locked_by__name")
        home = ("organisation__name", "organisation__sector")
        return self.values_list("pk", "version", "changed", "space__visibility", *owner, *home, named=True)

    def matching(self, text):
        return self.filter(folded__contains=names.folded(names.shown(text)))

    def overdue(self):
        """Binned longer than the bin keeps things; an archived space keeps its bin until it is opened again."""
        return self.binned().filter(binned_at__lt=now() - LIFE, space__archived_at=None)

    def unlocked_by_now(self):
        return self.filter(locked_until__lt=now(), space__archived_at=None)

    def at_hand(self, user, shelf):
        """A person's own shelves: favourites, or what that person opened lately."""
        marks = ReaderMark.objects.filter(user=user.pk, document=OuterRef("pk"))
        if shelf == "favourites":
            return self.filter(Exists(marks.filter(is_favourite=True)))
        return self.filter(Exists(marks.exclude(opened_at=None)))

    def abandoned(self):
        return self.filter(state=State.PENDING, created_at__lt=now() - PATIENCE)


class DocumentManager(models.Manager.from_queryset(DocumentQuerySet)):
    def take_in(self, space, upload, *, by, about=None, into=(None, ())):
        """A file becomes a document. by: the membership; about: a thing of another slice that it is linked with;
        into: a folder, and the names of folders in it that are made where they are not there yet.

        Whatever breaks off on the way leaves nothing listed. Raises StorageAway.
        """
        document = self.create(space=space, **named(names.of_file(upload.name)), **by.signature)
        try:
            document.confirm(put(upload, document.storage_key), by=by, about=about, into=into)
        except BaseException:
            with suppress(StorageAway):  # then the sweep does it
                document.discard()
            raise
        return document

    @verb
    def link(self, space, name, url, *, by):
        """A document kept elsewhere is a row like any other. url: http or https."""
        fields = {"url": url, "kind": Kind.LINK, "state": State.READY, "changed_by": by.user, "scan": Scan.UNSCANNED}
        document = self.create(space=space, **named(names.shown(name)), **fields, **by.signature)
        record("document.added", document, by=by.user, stamp="changed")
        return document

    def sweep(self):
        """For the worker: ends what lay in the bin too long and what was never whole; returns how many."""
        for document in (overdue := list(self.overdue())):
            document.purge()
        for document in (abandoned := list(self.abandoned())):
            document.discard()
        return len(overdue) + len(abandoned)


def named(name):
    return {"name": name, "folded": names.folded(name)}
