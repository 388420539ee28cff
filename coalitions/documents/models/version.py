"""One saved state of a document: who saved it, why, and where its bytes lie. None is ever overwritten."""

from contextlib import suppress
from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.documents.errors import StorageAway
from coalitions.documents.kinds import icon_of, kind_of
from coalitions.documents.models.keys import storage_key
from coalitions.documents.models.states import HANDED_OUT, Scan, Stage, unscanned
from coalitions.documents.storing import drop, put
from coalitions.documents.types import is_harmless
from coalitions.live.log import verb
from coalitions.spaces.models import Authored

PATIENCE = timedelta(hours=24)  # what was not saved after this is forgotten
LONGEST = 200


class VersionQuerySet(models.QuerySet):
    def saved(self):
        return self.filter(stage=Stage.SAVED)

    def held_by(self, user):
        return self.filter(stage=Stage.HELD, author=user.pk)

    def drawn(self):
        return self.select_related("author", "organisation", "document__space").order_by("-number")

    def left_over(self):
        return self.filter(~Q(stage=Stage.SAVED), created_at__lt=now() - PATIENCE)


class VersionManager(models.Manager.from_queryset(VersionQuerySet)):
    def take_in(self, document, upload, note="", *, by, seen):
        """A new state, made from version `seen`; only held when there is a later one. Raises Locked, StorageAway."""
        version = self.create(document=document, storage_key=storage_key(), made_from=seen, note=note, **by.signature)
        try:
            version.settle(put(upload, version.storage_key), by=by)
        except BaseException:
            with suppress(StorageAway):  # then the sweep does it
                version.discard()
            raise
        return version

    def sweep(self):
        for version in (left := list(self.left_over())):
            version.discard()
        return len(left)


class Version(Authored):
    document = models.ForeignKey("documents.Document", models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(null=True)
    made_from = models.PositiveIntegerField(default=0)
    restores = models.PositiveIntegerField(null=True)  # the number of the one it brought back
    stage = models.CharField(max_length=7, choices=Stage, default=Stage.PENDING)
    storage_key = models.CharField(max_length=60, db_index=True)
    size = models.BigIntegerField(null=True)  # bytes
    content_type = models.CharField(max_length=80, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    note = models.CharField(_("what changed"), max_length=LONGEST, blank=True)
    scan = models.CharField(max_length=9, choices=Scan, default=unscanned)
    finding = models.CharField(max_length=100, blank=True)  # what the scanner called it
    approved_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = VersionManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="one_version_of_a_number")]

    def __str__(self):
        return f"{self.document_id}, version {self.number}"

    def get_absolute_url(self):
        return reverse("documents:versions", args=[self.document.space_id, self.document_id])

    @property
    def waiting_at(self):
        """Where its author chooses what becomes of it."""
        return reverse("documents:held", args=[self.document.space_id, self.document_id, self.pk])

    @property
    def space_id(self):
        return self.document.space_id

    @property
    def is_handed_out(self):
        return self.scan in HANDED_OUT

    @property
    def opens_here(self):
        return is_harmless(self.content_type) and self.is_handed_out

    @property
    def icon(self):
        return icon_of(kind_of(self.content_type))

    @property
    def name(self):
        return self.document.name

    @verb
    def settle(self, stored, *, by):
        """Its bytes lie where they should: saved, or held when the document has gone on since."""
        self.size, self.sha256, self.content_type = stored.size, stored.sha256, stored.content_type
        self.save(update_fields=["size", "sha256", "content_type"])
        self.document.open_for(by)
        if self.document.latest == self.made_from:
            return self.document.renew(self, by=by)
        self.stage = Stage.HELD
        self.save(update_fields=["stage"])
        self.document.have_scanned(self)

    @verb
    def save_anyway(self, *, by, seen):
        """Its author saw the later one, and this becomes the latest all the same; if there is yet a later one, it waits on."""
        self.document.open_for(by)
        self.made_from = seen
        self.save(update_fields=["made_from"])
        if self.document.latest == seen:
            self.document.renew(self, by=by)

    def discard(self):
        """Bytes first, so that none are left without a row."""
        drop(self.storage_key)
        type(self).objects.filter(pk=self.pk).exclude(stage=Stage.SAVED).delete()
