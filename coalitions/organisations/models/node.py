"""Regional nodes: data, because the set of them has changed every few years."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from coalitions.organisations import known
from coalitions.organisations.models.listed import Listed
from coalitions.organisations.models.organisation import Organisation


class Node(Listed):
    """home: where it lives. began, ended: years. coordinates: it is the national office. roles: what its staff do, one a line."""

    name = models.CharField(_("name"), max_length=120)
    home = models.ForeignKey(Organisation, models.PROTECT, related_name="nodes", verbose_name=_("home organisation"))
    county_code = models.CharField(_("county"), max_length=2, blank=True)
    began = models.PositiveSmallIntegerField(_("first year"))
    ended = models.PositiveSmallIntegerField(_("last year"), null=True, blank=True)
    coordinates = models.BooleanField(_("coordinates the others"), default=False)
    roles = models.TextField(_("roles of its staff"), blank=True)

    class Meta:
        ordering = ["name", "pk"]
        verbose_name_plural = _("nodes")
        constraints = [
            models.CheckConstraint(condition=Q(ended=None) | Q(ended__gte=F("began")), name="a_node_ends_after_it_began")
        ]

    def __str__(self):
        return self.name

    @property
    def county(self):
        return str(known.current().counties.get(self.county_code, ""))

    @property
    def years(self):
        return f"{self.began}–{self.ended or ''}"

    @property
    def role_list(self):
        return [line for line in self.roles.splitlines() if line]

    @classmethod
    def used(cls):
        return {}
