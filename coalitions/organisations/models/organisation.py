"""Organisations hold membership; persons belong to them by affiliation (docs: domain, "Organisations in Sweden")."""

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Length, Substr
from django.db.models.lookups import Exact, GreaterThanOrEqual
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import audit, verb
from coalitions.organisations import numbers
from coalitions.organisations.asking import ask
from coalitions.organisations.errors import NobodyToAsk, NoReason
from coalitions.organisations.legal_forms import named, suggested_sector
from coalitions.organisations.models.changing import change
from coalitions.organisations.models.collection import OrganisationManager
from coalitions.organisations.models.onboarding import Onboarded
from coalitions.organisations.models.sector import Sector
from coalitions.organisations.places import municipalities


class NoNumber(models.TextChoices):
    """Why an organisation has no number. A sole trader's would be a personal identity number, which is never kept."""

    INFORMAL = "informal", _("Informal network")
    UNIT = "unit", _("Unit of another organisation")
    SOLE_TRADER = "sole_trader", _("Sole trader")
    FOREIGN = "foreign", _("Foreign")
    NOT_REGISTERED = "not_registered", _("Not registered")
    NOT_YET = "not_yet", _("Not filled in yet")


class Organisation(Onboarded):
    name = models.CharField(_("name"), max_length=200)
    sector = models.CharField(_("sector"), max_length=13, choices=Sector)
    legal_form = models.CharField(_("legal form"), max_length=8, blank=True)
    registration_number = models.CharField(_("organisation number"), max_length=10, null=True, blank=True, unique=True)
    no_number_reason = models.CharField(_("why there is no number"), max_length=14, blank=True, choices=NoNumber)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="units", verbose_name=_("part of"))
    municipality_code = models.CharField(_("municipality"), max_length=4, blank=True)
    website = models.URLField(_("website"), blank=True)
    note = models.TextField(_("note"), blank=True)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = OrganisationManager()

    class Meta:
        ordering = ["name"]
        indexes = [
            models.Index(fields=["name"], name="organisation_by_name"),
            models.Index(fields=["sector", "name"], name="organisation_by_sector"),
            models.Index(fields=["municipality_code", "sector"], name="organisation_by_place"),
            models.Index(fields=["onboarding_state", "state_since"], name="organisation_by_stage"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="organisation_has_a_name"),
            models.CheckConstraint(condition=Q(sector__in=Sector.values), name="organisation_has_one_of_four_sectors"),
            models.CheckConstraint(
                condition=Q(registration_number=None)
                | Q(Exact(Length("registration_number"), 10))
                & Q(GreaterThanOrEqual(Substr("registration_number", 3, 1), Value("2"))),
                name="number_is_no_personal_identity_number",
            ),
            models.CheckConstraint(
                condition=Q(registration_number=None) | Q(no_number_reason=""), name="reason_only_without_number"
            ),
            models.CheckConstraint(
                condition=Q(registration_number=None) | ~Q(legal_form__in=["unit", "informal"]), name="no_number_by_form"
            ),
            models.CheckConstraint(
                condition=Q(municipality_code="") | Q(Exact(Length("municipality_code"), 4)), name="municipality_has_four_digits"
            ),
            models.CheckConstraint(condition=Q(parent=None) | ~Q(parent=F("pk")), name="no_unit_of_itself"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        from django.urls import reverse

        return reverse("organisations:organisation", args=[self.pk])

    @property
    def number(self):
        """As it is shown; a unit shows its parent's without keeping it."""
        return numbers.show(self.registration_number or (self.parent.registration_number if self.parent else None))

    @property
    def form(self):
        return named(self.legal_form)

    @property
    def municipality(self):
        return municipalities().get(self.municipality_code)

    @property
    def is_complete(self):
        """Has a number or a reason for having none; until then it stays in the stage of details."""
        return bool(self.registration_number or self.no_number_reason)

    @property
    def has_contact(self):
        """Of one that was fetched with its people."""
        return any(one.is_contact_person for one in self.people)

    @property
    def contact_people(self):
        return [one.user for one in self.affiliations.filter(is_contact_person=True, user__is_active=True).select_related("user")]

    @verb
    def change(self, *, by, seen=None, reason="", **fields):
        """Sets what differs. seen: the version the person saw. reason: why the sector is not the one its form suggests.

        Raises Conflict when somebody changed the same since, Present when another has the number.
        """
        change(self, fields, seen, reason, by)

    @verb
    def ask_contact(self, text, *, by):
        """Mails what a person asks to each contact person. Raises NobodyToAsk."""
        people = self.contact_people
        if not people:
            raise NobodyToAsk
        for person in people:
            ask.enqueue(self.pk, person.pk, by.pk, text)
        audit("organisation.asked", self, by=by)

    def is_kin_of(self, other):
        """The whole and its units, and units of one whole."""
        return bool({self.pk, self.parent_id} & {other.pk, other.parent_id} - {None})

    @verb
    def override_sector(self, sector, *, by, reason=""):
        """Another sector. Raises NoReason when the legal form suggests one, this is not it, and no reason is given."""
        suggested = suggested_sector(self.legal_form, self.name, self.parent)
        if suggested and sector != suggested and not reason.strip():
            raise NoReason
        self.change(by=by, reason=reason.strip(), sector=sector)
        self.sector = sector
