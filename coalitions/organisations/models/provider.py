"""An organisation's own sign-in: an OpenID Connect or SAML 2.0 provider that speaks for its people (ACC-03)."""

from django.db import models
from django.db.models import Q
from django.utils.timezone import now

from coalitions.live.log import audit, verb
from coalitions.organisations.errors import NoDomain, Untested
from coalitions.organisations.federation.people import people_at, people_by, sign_out
from coalitions.organisations.models.domain import public_domains, read_domain
from coalitions.organisations.models.organisation import Organisation
from coalitions.organisations.models.provider_collection import PURPOSE, Kind, ProviderManager, Use, sealed
from coalitions.people.second_factor import locked

LONGEST = 12  # hours of a session that began at a provider (T16)
WHO = ("issuer", "client_id", "secret", "metadata")  # another value may be another provider, so the test is to be made again


class Provider(models.Model):
    """name: what people know it by. issuer: an OpenID issuer's address, a SAML entity's id. secret: encrypted.

    metadata: of a SAML provider, as it was pasted. admits: makes accounts for those it knows and we do not. vouches: its
    addresses count as verified though it does not say so. second_factor: contexts that count as one, one on each line.
    hours: how long a session lasts that began there. tested_at: since it became what it is.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="providers")
    kind = models.CharField(max_length=4, choices=Kind)
    name = models.CharField(max_length=80)
    issuer = models.CharField(max_length=500)
    client_id = models.CharField(max_length=300, blank=True)
    secret = models.TextField(blank=True)
    metadata = models.TextField(blank=True)
    use = models.CharField(max_length=4, choices=Use, default=Use.OFF)
    admits = models.BooleanField(default=True)
    vouches = models.BooleanField(default=False)
    second_factor = models.TextField(blank=True)
    hours = models.PositiveSmallIntegerField(default=LONGEST)
    tested_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = ProviderManager()

    class Meta:
        ordering = ["organisation__name", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(hours__gte=1, hours__lte=LONGEST), name="provider_sessions_are_short"),
        ]

    def __str__(self):
        return self.name

    @property
    def is_saml(self):
        return self.kind == Kind.SAML

    @property
    def is_used(self):
        return self.use != Use.OFF

    def open_secret(self):
        return locked(PURPOSE).decrypt(self.secret.encode()).decode() if self.secret else ""

    def speaks_for(self, address):
        """Only of its own organisation's domains may it say anything (T15)."""
        try:
            name = read_domain(address)
        except NoDomain:
            return False
        return name not in public_domains() and self.organisation.email_domains.filter(name=name).exists()

    def counts(self, assertion):
        """Whether the person showed a second factor there, as the organisation says it can be told."""
        return bool(set(self.second_factor.split()) & set(assertion.contexts))

    @verb
    def change(self, *, by, secret="", **fields):
        """secret: "" keeps the one there is."""
        fields |= {"secret": sealed(secret)} if secret else {}
        changed = [name for name, value in fields.items() if getattr(self, name) != value]
        if not changed:
            return
        fields |= {"tested_at": None} if set(changed) & set(WHO) else {}
        for name, value in fields.items():
            setattr(self, name, value)
        self.save(update_fields=[*fields, "changed_at"])
        audit("provider.changed", self, by=by, fields=sorted(changed))

    @verb
    def note_test(self, *, by):
        """It answered rightly of the administrator who asked."""
        self.tested_at = now()
        self.save(update_fields=["tested_at"])
        audit("provider.tested", self, by=by)

    @verb
    def switch(self, use, *, by):
        """Raises Untested, and NoDomain when no address leads there. Sessions that began there end with it; where it becomes the
        only way, so do all others of its people, who come back by it."""
        if use != Use.OFF and not self.tested_at:
            raise Untested
        if use != Use.OFF and not self.organisation.email_domains.exists():
            raise NoDomain
        was, self.use = self.use, use
        self.save(update_fields=["use"])
        audit("provider.switched", self, by=by, was=was, now=use)
        if use != was and use != Use.ON:
            sign_out(people_at(self.organisation) if use == Use.ONLY else people_by(self), by=by)

    @verb
    def remove(self, *, by):
        """Whom it knew it knows no more; accounts stay."""
        sign_out(people_by(self), by=by)
        audit("provider.removed", self, by=by, organisation=self.organisation_id)
        self.delete()
