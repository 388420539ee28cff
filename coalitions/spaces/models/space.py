"""The space is the only wall: what is in it is visible to all its members; roles limit doing, never seeing."""

from django.db import models
from django.db.models import Count, Exists, F, FilteredRelation, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import audit, record, verb
from coalitions.live.models import Head
from coalitions.live.prepared import moment
from coalitions.spaces.models.edits import change
from coalitions.spaces.models.membership import Membership
from coalitions.spaces.models.pace import Paced


class Visibility(models.TextChoices):
    PRIVATE = "private", _("Private")
    LISTED = "listed", _("Listed")
    PUBLIC = "public", _("Open")

    def grows_to(self, other):
        """Whether more people would know of it, or read it."""
        return list(Visibility).index(Visibility(other)) > list(Visibility).index(self)


class SpaceQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The one visibility rule of the product: pages, socket, lists, counts and mails all ask here.

        `mine` is the person's membership, for those who go on from here; null in a space that is open to all.
        """
        return self.entered_by(user) if user.is_active else self.none()

    def entered_by(self, user):
        """The same of somebody whose account is open, which must be asked first."""
        current = Q(memberships__ends_at=None) | Q(memberships__ends_at__gt=moment())
        own = FilteredRelation("memberships", condition=Q(memberships__user=user.pk, memberships__ended_at=None) & current)
        return self.alias(mine=own).filter(Q(mine__isnull=False) | Q(visibility=Visibility.PUBLIC), deleted_at=None)

    def open_to_all(self):
        """Spaces every signed-in person may read."""
        return self.select_related("coalition").filter(visibility=Visibility.PUBLIC, deleted_at=None)

    def listed_for(self, user):
        """Those a person may know of by name: visible ones, and listed ones of coalitions one belongs to."""
        mine = Membership.objects.active().inside().filter(user=user.pk).values("space__coalition")
        listed = Q(visibility=Visibility.LISTED, coalition__in=mine, deleted_at=None)
        return self.filter(Q(pk__in=self.model.objects.visible_to(user).values("pk")) | listed)

    def inhabited_by(self, user):
        """Those the person belongs to as a whole: what is new in them is news for that person."""
        inside = Membership.objects.active().inside().filter(space=OuterRef("pk"), user=user.pk)
        return self.filter(Exists(inside), deleted_at=None)

    def entrances(self, user):
        """Those that lead to the coalition as a whole: not a guest's one thing, not a stranger's open working group."""
        inside = Membership.objects.active().inside().filter(space=OuterRef("pk"), user=user.pk)
        return self.visible_to(user).filter(Exists(inside) | Q(is_common=True, visibility=Visibility.PUBLIC))

    def in_sidebar_of(self, user):
        """Those the person may enter, starred first, with `is_starred` and `my_role` of that person."""
        own = {"is_starred": Coalesce("mine__is_starred", False), "my_role": F("mine__role")}
        return self.entered_by(user).annotate(**own).order_by("-is_starred", "-is_common", "name")

    def in_list_of(self, user):
        """Those the person may enter or know of, with `may_enter` and `people`, how many are in."""
        enter = Exists(self.model.objects.visible_to(user).filter(pk=OuterRef("pk")))
        inside = Membership.objects.active().filter(space=OuterRef("pk")).order_by().values("space")
        people = Subquery(inside.annotate(n=Count("pk")).values("n"))
        spaces = self.listed_for(user).annotate(may_enter=enter, people=people)
        return spaces.order_by(F("archived_at").desc(nulls_first=True), "-is_common", "name")

    def in_order(self):
        return self.order_by("coalition__name", "-is_common", "name")


class SpaceManager(models.Manager.from_queryset(SpaceQuerySet)):
    def found(self, **fields):
        space = self.create(**fields)
        Head.objects.open(space.pk)
        return space


class Space(Paced):
    coalition = models.ForeignKey("spaces.Coalition", models.CASCADE, related_name="spaces")
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
        return self.name

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
        self.coalition.lists_changed(but=self)

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
        self.coalition.lists_changed(but=self)

    @verb
    def reopen(self, *, by):
        Head.objects.filter(pk=self.pk).update(is_open=True)
        self.archived_at = None
        self.save(update_fields=["archived_at"])
        record("space.reopened", self, by=by)
        self.coalition.lists_changed(but=self)
