"""A document of a space: a file kept here, or a link to one kept elsewhere."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.documents import names
from coalitions.documents.errors import Conflict, Locked
from coalitions.documents.kinds import kind_of
from coalitions.documents.models.binned import Binned, State
from coalitions.documents.models.collection import DocumentManager, named
from coalitions.documents.models.keys import storage_key
from coalitions.documents.models.kinded import Kinded
from coalitions.documents.models.passage import Passage
from coalitions.documents.models.sorted import Sorted
from coalitions.documents.models.standing import Stands
from coalitions.documents.models.versioned import Versioned
from coalitions.documents.types import is_harmless
from coalitions.live.log import record, verb
from coalitions.spaces.models import Authored, Hideable, Link, Membership, Role


class Document(Hideable, Binned, Versioned, Stands, Sorted, Kinded, Authored):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="documents")
    name = models.CharField(_("name"), max_length=names.LONGEST)
    folded = models.CharField(max_length=4 * names.LONGEST)  # the name as it is searched and sorted
    storage_key = models.CharField(max_length=60, default=storage_key, unique=True)
    size = models.BigIntegerField(null=True)  # bytes
    content_type = models.CharField(max_length=80, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=7, choices=State, default=State.PENDING)
    version = models.PositiveIntegerField(default=1)
    changed = models.BigIntegerField(default=0)  # number of the last change in the space's log
    changed_at = models.DateTimeField(default=now)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    handed_to = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    objects = DocumentManager()

    class Meta:
        indexes = [
            models.Index(fields=["space", "-changed"], name="documents_of_a_space"),
            models.Index(fields=["locked_until"], name="locks_that_end", condition=Q(locked_until__isnull=False)),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("documents:text" if self.is_pad else "documents:document", args=[self.space_id, self.pk])

    @property
    def title(self):
        return "" if self.is_gone else self.name

    @property
    def scope(self):
        """What a guest's membership names."""
        return f"document-{self.pk}"

    @property
    def is_listed(self):
        return self.state == State.READY and self.binned_at is None and not self.is_gone

    @property
    def opens_here(self):
        """Whether a browser may show it instead of saving it."""
        return is_harmless(self.content_type) and self.is_handed_out

    def is_kept_by(self, membership):
        return membership is not None and (membership.is_facilitator or membership.user_id == self.owner_id)

    @property
    def owner(self):
        """Who added it, or who took it over with a seat; who wrote it stays its author."""
        return self.handed_to or self.author

    @property
    def owner_id(self):
        return self.handed_to_id or self.author_id

    def readers(self):
        """Memberships of all who can read it: everybody inside, and the guests invited to it."""
        there = Membership.objects.active().filter(space=self.space_id).with_people().by_name()
        return there.filter(~Q(role=Role.GUEST) | Q(scope=self.scope))

    @verb
    def confirm(self, stored, *, by, about=None, into=(None, ())):
        """The bytes lie where they should: from here on the document is there for everybody."""
        self.size, self.sha256, self.content_type = stored.size, stored.sha256, stored.content_type
        self.kind, self.state, self.changed_by = kind_of(stored.content_type), State.READY, by.user
        self.first()
        self.save(update_fields=["size", "sha256", "content_type", "kind", "state", "changed_by", "latest"])
        record("document.added", self, by=by.user, stamp="changed")
        self.lie_in(*into, by=by.user)
        if about:
            Link.objects.join(about, self, by=by.user)

    @verb
    def rename(self, name, *, by, seen):
        """seen: the version the person saw. Raises Conflict when somebody gave it another name since."""
        self.hold(by)
        if self.version != seen and self.name != names.shown(name):
            raise Conflict(self, {"name": self.name})
        self.change(
            "document.renamed", by.user, stamp="changed", changed_at=now(), changed_by=by.user, **named(names.shown(name))
        )

    @verb
    def pass_on(self, to, *, by):
        """Somebody else keeps it from here on; nothing in it changes."""
        self.take_row()
        self.change("document.handed_over", by, handed_to=to)

    def hold(self, by):
        """Takes the row. Raises PermissionDenied for those who may not take it away, Locked, Fixed."""
        if not self.is_kept_by(by):
            raise PermissionDenied
        self.take_row()
        if self.is_closed_to(by.user_id):
            raise Locked
        self.keep_record()

    def change(self, kind, by, /, stamp=None, **fields):
        was_listed = self.is_listed
        for field, value in fields.items():
            setattr(self, field, value)
        self.version += 1
        self.save(update_fields=[*fields, "version"])
        record(kind, self, by=by, stamp=stamp)
        if self.is_listed != was_listed:
            Passage.objects.cover(self, by=by)
