"""E-mail domains of organisations: an address at one proposes its holder to the organisation, and proves no mandate."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import DomainNameValidator
from django.db import IntegrityError, models, transaction
from django.db.models import Q

from coalitions.live.log import audit, verb
from coalitions.organisations.errors import NoDomain, PublicDomain, TakenDomain
from coalitions.organisations.models.organisation import Organisation

PUBLIC = Path(__file__).parent.parent / "data" / "public_mail.txt"


@cache
def public_domains():
    return {line for line in PUBLIC.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")}


def read_domain(typed):
    """As it is kept: without what stands before an @, in lower case, as names of hosts are written. Raises NoDomain."""
    name = typed.strip().rpartition("@")[2].strip(".").lower()
    try:
        DomainNameValidator(accept_idna=True)(name)
        return name.encode("idna").decode()
    except (ValidationError, UnicodeError):
        raise NoDomain from None


class EmailDomainManager(models.Manager):
    @verb
    def add(self, organisation, typed, *, by):
        """Raises NoDomain, PublicDomain, and TakenDomain when it is another's that is neither its whole nor its part."""
        name = read_domain(typed)
        if name in public_domains():
            raise PublicDomain
        others = list(self.filter(name=name).select_related("organisation"))
        mine = next((one for one in others if one.organisation_id == organisation.pk), None)
        if mine:
            return mine
        if strange := [one for one in others if not organisation.is_kin_of(one.organisation)]:
            raise TakenDomain(strange[0].organisation)
        return self.keep(organisation, name, is_shared=bool(others), by=by)

    def keep(self, organisation, name, *, is_shared, by):
        try:
            with transaction.atomic():
                domain = self.create(organisation=organisation, name=name, is_shared=is_shared, added_by=by)
        except IntegrityError:  # somebody entered it for another organisation meanwhile
            raise TakenDomain(self.get(name=name, is_shared=False).organisation) from None
        audit("organisation.domain_added", organisation, by=by, domain=domain.pk)
        return domain

    def organisation_of(self, address):
        """The organisation that an address proposes its holder to, or None; of a whole and its units the whole."""
        try:
            name = read_domain(address)
        except NoDomain:
            return None
        found = self.filter(name=name).select_related("organisation").order_by("is_shared", "pk").first()
        return found and name not in public_domains() and found.organisation or None


class EmailDomain(models.Model):
    """is_shared: an organisation's own whole or unit has it too. Of the others there is one for each name."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="email_domains")
    name = models.CharField(max_length=253)
    is_shared = models.BooleanField(default=False)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)

    objects = EmailDomainManager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["name"], condition=Q(is_shared=False), name="one_organisation_each_domain"),
            models.UniqueConstraint(fields=["organisation", "name"], name="each_domain_once"),
        ]

    def __str__(self):
        return self.name

    @property
    def shown(self):
        """As people write it."""
        return self.name.encode().decode("idna")

    @verb
    def remove(self, *, by):
        """People it proposed stay what they are; it proposes nobody any more."""
        heir = EmailDomain.objects.filter(name=self.name).exclude(pk=self.pk).order_by("pk").first()
        audit("organisation.domain_removed", self.organisation, by=by, domain=self.pk)
        self.delete()
        if heir and heir.is_shared:
            heir.is_shared = EmailDomain.objects.filter(name=self.name, is_shared=False).exists()
            heir.save(update_fields=["is_shared"])
