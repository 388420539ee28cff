"""Kinds and uses of sign-in providers, finding them, bringing one in."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import audit, verb
from coalitions.organisations.errors import NoDomain
from coalitions.organisations.models.domain import public_domains, read_domain
from coalitions.people.second_factor import locked

PURPOSE = "provider"


class Kind(models.TextChoices):
    OIDC = "oidc", _("OpenID Connect")
    SAML = "saml", _("SAML 2.0")


class Use(models.TextChoices):
    OFF = "off", _("Off")
    ON = "on", _("On, beside the other ways")
    ONLY = "only", _("The only way in")


class ProviderQuerySet(models.QuerySet):
    def used(self):
        return self.exclude(use=Use.OFF).select_related("organisation")

    def of_address(self, address):
        """Those in use whose organisation has the domain, the only way first."""
        try:
            name = read_domain(address) if "@" in address else ""
        except NoDomain:
            name = ""
        if not name or name in public_domains():
            return self.none()
        return self.used().filter(organisation__email_domains__name=name).order_by("-use", "organisation__parent_id", "pk")


class ProviderManager(models.Manager.from_queryset(ProviderQuerySet)):
    @verb
    def bring(self, organisation, kind, *, by, secret="", **fields):
        """Off, until it was tested and is switched on."""
        provider = self.create(organisation=organisation, kind=kind, secret=sealed(secret), **fields)
        audit("provider.added", provider, by=by, organisation=organisation.pk, type=kind)
        return provider


def sealed(secret):
    return locked(PURPOSE).encrypt(secret.encode()).decode() if secret else ""
