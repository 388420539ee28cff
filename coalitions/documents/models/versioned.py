"""What a document's versions do to it, and the lock that keeps others' hands off it for a while."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.timezone import now

from coalitions.documents.errors import Locked
from coalitions.documents.kinds import kind_of
from coalitions.documents.models.standing import Standing
from coalitions.documents.models.states import HANDED_OUT, Scan, Stage, unscanned
from coalitions.documents.models.version import Version
from coalitions.live.log import record, verb

CARRIED = ("storage_key", "size", "content_type", "sha256", "scan")  # of the latest version, for lists


OPEN = {"locked_by": None, "locked_until": None, "is_edited": False}
FRESH = {"standing": Standing.WORKING, "stood_by": None, "stood_at": None}  # what was approved is the version before


class Versioned(models.Model):
    """The model brings change(), its standing and what it carries of the latest version.

    is_edited: who locked it works on it, and the next version by the same person opens the lock.
    """

    latest = models.PositiveIntegerField(default=0)  # number of the latest version; a link has none
    scan = models.CharField(max_length=9, choices=Scan, default=unscanned)
    locked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    locked_until = models.DateTimeField(null=True)
    is_edited = models.BooleanField(default=False)

    class Meta:
        abstract = True

    @property
    def is_handed_out(self):
        return self.scan in HANDED_OUT

    @property
    def is_locked(self):
        return self.locked_until is not None and self.locked_until > now()

    def is_closed_to(self, user_id):
        return self.is_locked and self.locked_by_id != user_id

    def is_open_to(self, membership):
        """Whether that person may write in it now; None for nobody's."""
        writes = membership is not None and membership.can_write and self.is_listed
        return writes and not self.is_record and not self.is_closed_to(membership.user_id)

    def take_row(self):
        """Locks the row and reads it again."""
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(no_key=True))

    def open_for(self, by):
        """Takes the row, for somebody who may write. Raises what stay_open raises."""
        self.take_row()
        self.stay_open(by)

    def stay_open(self, *writers):
        """With the row taken. Raises Locked, Fixed; PermissionDenied when it is not listed any more."""
        if not self.is_listed:
            raise PermissionDenied
        if any(self.is_closed_to(by.user_id) for by in writers):
            raise Locked
        self.keep_record()

    def first(self):
        """The document as it was taken in becomes version 1."""
        carried = {name: getattr(self, name) for name in CARRIED}
        self.latest = 1
        signed = {"author": self.author, "organisation": self.organisation, "seat": self.seat, "author_role": self.author_role}
        self.have_scanned(Version.objects.create(document=self, number=1, stage=Stage.SAVED, **carried, **signed))

    def have_scanned(self, version):
        """After the change; the scanner knows versions, and versions not it."""
        from coalitions.documents.scanning import soon

        soon(version)

    def renew(self, version, *, by):
        """The version becomes the latest. Called inside a verb that took the row."""
        version.number, version.stage = self.latest + 1, Stage.SAVED
        version.save()
        carried = {name: getattr(version, name) for name in CARRIED} | {"kind": kind_of(version.content_type)}
        fields = carried | {"latest": version.number, "changed_at": now(), "changed_by": by.user, **FRESH}
        fields |= OPEN if self.is_edited and self.locked_by_id == by.user_id else {}
        self.change("document.renewed", by.user, stamp="changed", **fields)
        self.have_scanned(version)

    @verb
    def go_back(self, version, *, by):
        """An earlier state again, as a new version on top: what came between stays."""
        self.open_for(by)
        carried = {name: getattr(version, name) for name in CARRIED}
        again = Version(document=self, restores=version.number, made_from=self.latest, **carried, **by.signature)
        self.renew(again, by=by)

    @verb
    def lock(self, until, *, by, is_edited=False):
        """Raises Locked, Fixed."""
        self.open_for(by)
        self.change("document.locked", by.user, locked_by=by.user, locked_until=until, is_edited=is_edited)

    @verb
    def unlock(self, *, by):
        """Who locked it, and facilitators. Opening what is open is nothing."""
        self.take_row()
        if self.is_closed_to(by.user_id) and not by.is_facilitator:
            raise PermissionDenied
        if self.locked_until:
            self.change("document.unlocked", by.user, **OPEN)

    @verb
    def lock_ended(self):
        """For the worker: its end has come."""
        self.take_row()
        if self.locked_until and not self.is_locked:
            self.change("document.unlocked", None, **OPEN)

    @verb
    def scanned(self, version, scan, finding=""):
        """What the scanner said of one of its versions."""
        self.take_row()
        Version.objects.filter(document=self, storage_key=version.storage_key).update(scan=scan, finding=finding)
        if version.storage_key == self.storage_key:
            self.change("document.scanned", None, scan=scan)
        else:
            record("document.scanned", self, by=None)
