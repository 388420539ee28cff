"""Legal forms and places, which organisations name by code: a code stays what it is, its name and the rest may change."""

from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import Length, Substr
from django.db.models.lookups import In
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from coalitions.organisations import known
from coalitions.organisations.legal_forms import OWN
from coalitions.organisations.models.listed import Listed, ListedManager, ListedQuerySet
from coalitions.organisations.models.organisation import Organisation
from coalitions.organisations.models.sector import Sector


class LegalForm(Listed):
    """digit: what its numbers begin with, where we know. sector: what it suggests; nothing where one has to ask."""

    code = models.CharField(_("code"), max_length=8, unique=True)
    name_sv = models.CharField(_("name in Swedish"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120)
    digit = models.CharField(_("first digit of its numbers"), max_length=1, blank=True)
    sector = models.CharField(_("suggested sector"), max_length=13, choices=Sector, blank=True)
    has_number = models.BooleanField(_("has a number of its own"), default=True)

    class Meta:
        ordering = ["code"]

    def __str__(self):
        return self.name

    @property
    def name(self):
        return self.name_en if get_language() == "en" else self.name_sv

    @property
    def keeps(self):
        return gettext("The product's own rules name this form, so it stays in the list.") if self.code in OWN else ""

    @classmethod
    def used(cls):
        """{code: how many organisations have it}."""
        return dict(Organisation.objects.order_by().values_list("legal_form").annotate(Count("pk")))


class PlaceQuerySet(ListedQuerySet):
    def counties(self):
        return self.alias(digits=Length("code")).filter(digits=2)

    def municipalities(self):
        return self.alias(digits=Length("code")).filter(digits=4)


class PlaceManager(ListedManager.from_queryset(PlaceQuerySet)):  # type: ignore[misc]
    """With what every list can do."""


class Place(Listed):
    """A county by two digits, a municipality by four, of which the first two are its county's."""

    code = models.CharField(_("code"), max_length=4, unique=True)
    name = models.CharField(_("name"), max_length=120)

    objects = PlaceManager()

    class Meta:
        ordering = ["code"]
        constraints = [models.CheckConstraint(condition=Q(In(Length("code"), [2, 4])), name="a_place_has_two_or_four_digits")]

    def __str__(self):
        return self.name

    @property
    def county_code(self):
        return self.code[:2]

    @property
    def county(self):
        return str(known.current().counties.get(self.county_code, ""))

    @property
    def keeps(self):
        if len(self.code) == 4:
            return ""
        many = Place.objects.municipalities().offered().filter(code__startswith=self.code).count()
        words = ngettext(
            "%(n)s municipality of it is in the list. Take that off first.",
            "%(n)s municipalities of it are in the list. Take those off first.",
            many,
        )
        return words % {"n": many} if many else ""

    @classmethod
    def used(cls):
        """{code: how many organisations are there}, of municipalities and counties."""
        rows = Organisation.objects.order_by().exclude(municipality_code="").values_list("municipality_code")
        found = dict(rows.annotate(Count("pk")))
        counties = rows.annotate(county=Substr("municipality_code", 1, 2)).values_list("county").annotate(Count("pk"))
        return found | dict(counties)
