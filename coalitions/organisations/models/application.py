"""An organisation asks to come in, or is asked to: what it says of itself, and what an administrator made of it.

Its page is opened by a link that only the mails hold; like an invitation's token it is derived and never stored (threats T53).
"""

import hmac
import secrets

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.timesince import timesince
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.organisations import numbers
from coalitions.organisations.contacts import Contact
from coalitions.organisations.legal_forms import named
from coalitions.organisations.mail import send_application
from coalitions.organisations.models.applying import ApplicationManager
from coalitions.organisations.models.deciding import Decidable
from coalitions.organisations.models.organisation import NoNumber, Organisation
from coalitions.organisations.models.sector import Sector
from coalitions.organisations.models.stages import OPEN, ApplicationState
from coalitions.organisations.places import municipalities

FACTS = ("name", "sector", "legal_form", "registration_number", "no_number_reason", "municipality_code", "website")


def nonce():
    return secrets.token_urlsafe(12)


class Application(Decidable, models.Model):
    """organisation: the one that was invited, or that the approval made. why: in the applicant's own words."""

    name = models.CharField(_("name"), max_length=200)
    sector = models.CharField(_("sector"), max_length=13, choices=Sector)
    legal_form = models.CharField(_("legal form"), max_length=8, blank=True)
    registration_number = models.CharField(_("organisation number"), max_length=10, blank=True)
    no_number_reason = models.CharField(_("why there is no number"), max_length=14, blank=True, choices=NoNumber)
    municipality_code = models.CharField(_("municipality"), max_length=4, blank=True)
    website = models.URLField(_("website"), blank=True)
    why = models.TextField(_("why they want to join"), blank=True)
    contact_name = models.CharField(_("contact person"), max_length=120)
    contact_title = models.CharField(_("title"), max_length=120, blank=True)
    email = models.EmailField(_("work e-mail"))
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default="sv")
    state = models.CharField(max_length=8, choices=ApplicationState, default=ApplicationState.WAITING)
    organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, related_name="applications")
    nonce = models.CharField(max_length=16, default=nonce)
    applied_at = models.DateTimeField(default=now)
    waiting_since = models.DateTimeField(default=now)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    message = models.TextField(_("message with the decision"), blank=True)

    objects = ApplicationManager()

    class Meta:
        ordering = ["waiting_since", "pk"]
        indexes = [models.Index(fields=["state", "waiting_since"], name="application_by_state")]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=OPEN) | Q(decided_at__isnull=False), name="a_decision_has_its_time")
        ]

    def __str__(self):
        return self.name

    @property
    def token(self):
        said = f"application:{self.pk}:{self.nonce}"
        return hmac.digest(settings.TOKEN_KEY.encode(), said.encode(), "sha256").hex()[:40]

    def opens_with(self, token):
        return hmac.compare_digest(self.token.encode(), token.encode())

    def get_absolute_url(self):
        """The applicant's page. Whoever has it may answer for the applicant: it stands in mails alone."""
        return reverse("organisations:application", kwargs={"application": self.pk, "proof": self.token})

    @property
    def is_open(self):
        return self.state in OPEN

    @property
    def was_invited(self):
        """Known of open ones: the others have an organisation only once they are approved."""
        return self.is_open and self.organisation_id is not None

    @property
    def is_asked(self):
        return self.state == ApplicationState.ASKED

    @property
    def is_approved(self):
        return self.state == ApplicationState.APPROVED

    @property
    def is_declined(self):
        return self.state == ApplicationState.DECLINED

    @property
    def number(self):
        return numbers.show(self.registration_number)

    @property
    def form(self):
        return named(self.legal_form)

    @property
    def municipality(self):
        return municipalities().get(self.municipality_code)

    @property
    def waited(self):
        return timesince(self.waiting_since, depth=1)

    @property
    def facts(self):
        return {name: getattr(self, name) for name in FACTS}

    @property
    def contact(self):
        return Contact(self.contact_name, self.email, self.language, self)

    @property
    def question(self):
        """The one that waits for an answer, or was answered last; None."""
        return self.questions.last()

    def post(self, letter):
        send_application.enqueue(self.pk, letter)
