"""A text that several write in at once: every change is a row before anybody hears of it, so no end of a process loses one."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import F
from django.utils.timezone import now

from coalitions.documents import names
from coalitions.documents.kinds import Kind
from coalitions.documents.models.binned import State
from coalitions.documents.models.kept_text import KeptText, KeptTextQuerySet
from coalitions.documents.models.states import Scan
from coalitions.documents.models.update import Update
from coalitions.documents.pads.making import made
from coalitions.live.log import record, verb
from coalitions.spaces.hanging import name_of
from coalitions.spaces.models import Membership

ALONE = timedelta(seconds=20)  # a text that went on and was not told after this has lost the process that would have
ROWS = 200  # changes that are kept one by one before they become part of the whole


class PadQuerySet(KeptTextQuerySet):
    def unsettled(self):
        """Texts that went on since list and search were told, when whoever wrote them is long gone."""
        return self.filter(settled__lt=F("head"), told_at__lt=now() - ALONE, document__space__archived_at=None)


class PadManager(models.Manager.from_queryset(PadQuerySet)):
    @verb
    def begin(self, space, name, *, by, folder=None, nodes=(), pictures=()):
        """A new text, in a folder or outermost. nodes: what it begins with (pads/making.py).

        pictures: [(document, what was put)] of those among the nodes that come to be listed with it.
        """
        from coalitions.documents.models.document import Document

        name = names.shown(name)
        fields = {"kind": Kind.PAD, "state": State.READY, "changed_by": by.user, "scan": Scan.UNSCANNED, "folder": folder}
        document = Document.objects.create(space=space, name=name, folded=names.folded(name), **fields, **by.signature)
        pad = self.create(document=document)
        record("document.added", document, by=by.user, stamp="changed")
        if nodes:
            pad.keep([(by.user_id, made(pad.root, *nodes))])
            pad.note_writers([by])
        for picture, stored in pictures:
            picture.confirm(stored, by=by, into=(folder, ()))
        return document


class Pad(KeptText):
    """head: the number of the last change. whole: all changes up to `merged`, in one.

    settled, told_at: the change up to which list and search know it, and when they were told.
    """

    document = models.OneToOneField("documents.Document", models.CASCADE, related_name="pad")
    head = models.BigIntegerField(default=0)
    whole = models.BinaryField(default=b"")
    merged = models.BigIntegerField(default=0)
    text = models.TextField(default="")  # for search
    settled = models.BigIntegerField(default=0)
    told_at = models.DateTimeField(default=now)

    objects = PadManager()

    def __str__(self):
        return f"text {self.document_id} at {self.head}"

    @property
    def root(self):
        """The name of what it holds: a change made for another text shows nowhere in this one, and is refused."""
        return f"pad-{self.pk}"

    def changes(self, after=0):
        """All that was changed after that number, as far as it is still kept one by one; else the whole first."""
        rows = list(self.updates.filter(number__gt=after).order_by("number").values_list("data", flat=True))
        merged = type(self).objects.filter(pk=self.pk, merged__gt=after)  # after the rows: those that became part of it meanwhile
        return [bytes(data) for data in [*merged.values_list("whole", flat=True), *rows] if data]

    @verb
    def write(self, said):
        """Keeps changes, in order, and gives the number of the last. said: [(user id, update)].

        Raises PermissionDenied when one of the persons may not write in it now, Locked, Fixed.
        """
        self.document.stay_open(*(writers := self.writers({user for user, _ in said})))
        self.keep(said)
        self.note_writers(writers)
        return self.head

    def writers(self, user_ids):
        """Their memberships, asked with the row taken: whoever was shut out before is shut out here."""
        self.document.take_row()
        there = Membership.objects.writing().filter(user__in=user_ids, space=self.document.space_id, space__archived_at=None)
        found = [one for one in there.select_related("user", "organisation") if one.reaches(document=self.document_id)]
        if len(found) < len(user_ids):
            raise PermissionDenied
        return found

    def keep(self, said):
        """Numbers are taken under the row's lock: commit order is number order, and no reader passes one by."""
        type(self).objects.filter(pk=self.pk).update(head=F("head") + len(said))
        self.refresh_from_db(fields=["head", "merged", "told_at", "latest"])
        first = self.head - len(said) + 1
        rows = [Update(pad=self, number=first + at, author_id=user, data=data) for at, (user, data) in enumerate(said)]
        Update.objects.bulk_create(rows)

    @verb
    def make(self, maker, title, *, by, place=None):
        """Something of words in it, which says where it is from; what it gives the editor puts in. maker: of spaces/makers.py.

        Raises PermissionDenied, Locked, Fixed.
        """
        self.document.open_for(by)
        return maker.make(self.document.space, title, name_of(self.document), by, place=place)

    @verb
    def settle(self, text, head):
        """List and search hear what the text says now, up to that number: each keystroke would be no news."""
        self.document.take_row()
        self.refresh_from_db(fields=["head", "settled"])
        if self.settled < head:
            last = self.updates.select_related("author").order_by("number").last()
            self.text, self.settled, self.told_at = text, head, now()
            self.save(update_fields=["text", "settled", "told_at"])
            self.document.change("document.written", None, stamp="changed", changed_at=last.at, changed_by=last.author)

    @verb
    def merge(self, whole, upto):
        """The changes up to that number become one. Nothing that anybody sees changes by it."""
        found = type(self).objects.select_for_update(no_key=True).get(pk=self.pk)
        if found.merged < upto:
            type(self).objects.filter(pk=self.pk).update(whole=whole, merged=upto)
            found.updates.filter(number__lte=upto).delete()
