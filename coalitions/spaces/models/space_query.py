"""Which spaces: the visibility rule, and the lists that follow from it."""

from django.db import models
from django.db.models import Count, Exists, F, FilteredRelation, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from coalitions.live.prepared import moment
from coalitions.spaces.models.membership import Membership


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
        """Those a person, of an open account, may know of by name: visible ones, and listed ones of coalitions one belongs to."""
        mine = Membership.objects.active().inside().filter(user=user.pk).values("space__coalition")
        listed = Q(visibility=Visibility.LISTED, coalition__in=mine, deleted_at=None)
        return self.filter(Q(pk__in=self.model.objects.entered_by(user).values("pk")) | listed)

    def inhabited_by(self, user):
        """Those the person belongs to as a whole: what is new in them is news for that person."""
        inside = Membership.objects.active().inside().filter(space=OuterRef("pk"), user=user.pk)
        return self.filter(Exists(inside), deleted_at=None)

    def entrances(self, user):
        """Those that lead to the coalition as a whole: not a guest's one thing, not a stranger's open working group."""
        return self.doors_of(user) if user.is_active else self.none()

    def doors_of(self, user):
        """The same of somebody whose account is open, which must be asked first."""
        inside = Membership.objects.active().inside().filter(space=OuterRef("pk"), user=user.pk)
        return self.entered_by(user).filter(Exists(inside) | Q(is_common=True, visibility=Visibility.PUBLIC))

    def in_sidebar_of(self, user):
        """Those the person may enter, starred first, with `is_starred` and `my_role` of that person."""
        own = {"is_starred": Coalesce("mine__is_starred", False), "my_role": F("mine__role")}
        return self.entered_by(user).annotate(**own).order_by("-is_starred", "-is_common", "name")

    def in_list_of(self, user):
        """Those the person, of an open account, may enter or know of, with `may_enter` and `people`, how many are in."""
        enter = Exists(self.model.objects.entered_by(user).filter(pk=OuterRef("pk")))
        inside = Membership.objects.active().filter(space=OuterRef("pk")).order_by().values("space")
        people = Subquery(inside.annotate(n=Count("pk")).values("n"))
        spaces = self.listed_for(user).annotate(may_enter=enter, people=people)
        return spaces.order_by(F("archived_at").desc(nulls_first=True), "-is_common", "name")

    def in_order(self):
        return self.order_by("coalition__name", "-is_common", "name")
