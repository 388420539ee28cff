"""The space is the only wall: what is in it is visible to all its members; roles limit doing, never seeing."""

from django.db import models
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import audit, record, verb
from coalitions.live.models import Head
from coalitions.spaces.models.direct import Direct, DirectManager
from coalitions.spaces.models.edits import change
from coalitions.spaces.models.pace import Paced
from coalitions.spaces.models.space_query import SpaceQuerySet, Visibility


class SpaceManager(DirectManager.from_queryset(SpaceQuerySet)):
    def found(self, **fields):
        space = self.create(**fields)
        Head.objects.open(space.pk)
        return space


class Space(Direct, Paced):
    coalition = models.ForeignKey("spaces.Coalition", models.CASCADE, null=True, related_name="spaces")  # none: direct
    name = models.CharField(_("name"), max_length=80)
    description = models.CharField(_("what it is for"), max_length=500, blank=True)
    visibility = models.CharField(_("who may find it"), max_length=7, choices=Visibility, default=Visibility.PRIVATE)
    is_common = models.BooleanField(default=False)
    is_restricted = models.BooleanField(_("what is said here stays here"), default=False)  # no word of it leaves by mail or push
    created_at = models.DateTimeField(auto_now_add=True)
    archived_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)

    objects = SpaceManager()

    def __str__(self):
        return self.name or gettext("Direct conversation")

    def get_absolute_url(self):
        return reverse("spaces:space", args=[self.pk])

    @property
    def space_id(self):
        return self.pk

    @property
    def head(self):
        """The log's head; a page reads it first, then its content."""
        return Head.objects.of(self.pk)

    @property
    def is_known(self):
        """Whether others than its members may know of it."""
        return self.visibility != Visibility.PRIVATE

    @verb
    def describe(self, *, by, seen=None, reason="", **fields):
        """Changes name, description or visibility. seen: the version the person saw. Raises Conflict.

        reason: why more people may see it from now on, in words; kept for everybody inside.
        """
        was = Visibility(self.visibility)
        change(self, fields, seen, "space.described", by)
        if was.grows_to(self.visibility):
            self.sharings.model.objects.note_down(self, reason, by=by, was=was, became=self.visibility)
        self.lists_changed()

    @verb
    def look_as(self, role, *, by, organisation=None, scope=""):
        """A facilitator looks at the space as somebody else would. Nobody hears of it; the audit log does."""
        audit("space.viewed_as", self, by=by, role=role, organisation=organisation and organisation.pk, scope=scope)

    @verb
    def archive(self, *, by):
        """Read-only from here on. The row is the last one: the head closes after its number is taken."""
        self.archived_at = now()
        self.save(update_fields=["archived_at"])
        record("space.archived", self, by=by, closes=True)
        self.lists_changed()

    @verb
    def reopen(self, *, by):
        Head.objects.filter(pk=self.pk).update(is_open=True)
        self.archived_at = None
        self.save(update_fields=["archived_at"])
        record("space.reopened", self, by=by)
        self.lists_changed()
