"""Where a document lies among the others: its folder, its labels, and its space."""

from django.core.exceptions import PermissionDenied
from django.db import models

from coalitions.documents.audience import Change
from coalitions.documents.models.binned import State
from coalitions.documents.models.folder import Folder
from coalitions.documents.models.keys import storage_key
from coalitions.documents.models.label import Label
from coalitions.documents.models.pad import Pad
from coalitions.documents.models.states import Stage
from coalitions.live.log import record, verb
from coalitions.spaces.hanging import name_of
from coalitions.spaces.models import Sharing

MOST = 20  # labels of one document
COPIED = "name folded kind url size content_type sha256 latest scan author author_role organisation seat changed_at changed_by"
COPIED += " created_at handed_to"


class Sorted(models.Model):
    folder = models.ForeignKey(Folder, models.SET_NULL, null=True, related_name="documents")
    labels = models.ManyToManyField(Label, related_name="documents")

    class Meta:
        abstract = True

    def sorts(self, by):
        """Takes the row, for somebody who sees the others too. Raises PermissionDenied for a guest."""
        self.take_row()
        if by.is_guest or not self.is_listed:
            raise PermissionDenied

    def lie_in(self, folder, path, *, by):
        """While it is taken in: nobody has seen it anywhere else."""
        self.folder = Folder.objects.along(self.space, path, folder, by=by)
        self.save(update_fields=["folder"])

    @verb
    def put_into(self, folder, *, by):
        """folder: of the same space, or None. Who sees the document does not change by it."""
        self.sorts(by)
        if self.folder_id != (folder and folder.pk):
            self.change("document.moved", by.user, folder=folder)

    @verb
    def label(self, *, by, on=(), off=(), new=""):
        """Only what the person changed, so that two who sort one document at once both get their way."""
        self.sorts(by)
        made = [Label.objects.named(self.space, new)] if new else []
        self.labels.remove(*off)
        self.labels.add(*[*on, *made][: MOST - self.labels.count()])
        self.change("document.labelled", by.user)

    @verb
    def send_to(self, space, folder=None, *, by, reason=""):
        """Into another space where the same person may write: a document there, with all its versions; here it is gone.

        by: the membership here. reason: why more people may see it there, kept for all of them to read. Raises PermissionDenied
        for those who may not take it away, Locked.
        """
        self.hold(by)
        self.open_for(by)
        words, is_wider = [label.name for label in self.labels.all()], Change(self, space).is_wider
        sent, kept_at = type(self)(space=space, folder=folder, state=State.READY, **self.copied()), self.storage_key
        self.change("document.sent", by.user, state=State.PENDING, storage_key=storage_key())
        sent.storage_key = kept_at
        sent.save()
        self.versions.filter(stage=Stage.SAVED).update(document=sent)
        self.reader_marks.update(document=sent)
        Pad.objects.filter(document=self).update(document=sent)
        sent.labels.set([Label.objects.named(space, word) for word in words])
        record("document.added", sent, by=by.user, stamp="changed")
        if is_wider:
            Sharing.objects.note_down(space, reason, by=by.user, thing=name_of(sent))
        return sent

    def copied(self):
        return {name: getattr(self, name) for name in COPIED.split()}
