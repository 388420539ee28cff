"""Whom a provider means: an account, found by issuer and subject; its sessions that began there; and what may come but once."""

from datetime import timedelta
from hashlib import sha256

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.utils.timezone import now

from coalitions.live.log import audit, verb
from coalitions.organisations.federation.assertion import Foreign, Nameless, Unfit, Uninvited, Unproven
from coalitions.organisations.federation.people import prove
from coalitions.organisations.models.affiliation import Affiliation
from coalitions.organisations.models.provider import Provider
from coalitions.people.models import User


class IdentityManager(models.Manager):
    def known(self, provider, assertion):
        """Another issuer's subject of the same words is somebody else."""
        return self.filter(provider=provider, issuer=provider.issuer, subject=assertion.subject).select_related("user").first()

    @verb
    def arrive(self, provider, assertion):
        """The account that is meant: by issuer and subject, else by a verified address, else a new one. Raises Refusal."""
        if assertion.address and not provider.speaks_for(assertion.address):
            raise Foreign
        if identity := self.known(provider, assertion):
            self.filter(pk=identity.pk).update(last_used_at=now())
            return identity
        if not assertion.address:
            raise Nameless
        return self.link(provider, assertion)

    def link(self, provider, assertion):
        user, is_proven = User.objects.of_address(assertion.address), assertion.is_proven or provider.vouches
        if user and not is_proven:
            raise Unproven
        if not user and not provider.admits:
            raise Uninvited
        user = user or User.objects.register(assertion.address, assertion.name or assertion.address)
        if is_proven:
            prove(user, assertion.address)
            Affiliation.objects.vouch(user, provider.organisation)
        identity, _new = self.get_or_create(
            provider=provider, issuer=provider.issuer, subject=assertion.subject, defaults={"user": user, "last_used_at": now()}
        )
        audit("identity.linked", identity, by=None, user=identity.user_id, provider=provider.pk)
        return identity


class Identity(models.Model):
    provider = models.ForeignKey(Provider, models.CASCADE, related_name="identities")
    issuer = models.CharField(max_length=500)
    subject = models.CharField(max_length=255)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="identities")
    linked_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField()

    objects = IdentityManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["provider", "issuer", "subject"], name="one_account_each_subject")]

    def __str__(self):
        return f"{self.user}, {self.provider}"


class ProviderSessionManager(models.Manager):
    @verb
    def note(self, identity, session, session_key):
        """A browser came in; the browser's earlier session there, if any, is this one now."""
        self.filter(session_key=session_key).delete()
        return self.create(identity=identity, session=session, session_key=session_key)

    @verb
    def end(self, provider, *, subject="", session=""):
        """The provider says that its session, or all of that person's, are over. Returns how many ended."""
        told = {"session": session} if session else {}
        told |= {"identity__subject": subject} if subject else {}
        found = list(self.filter(identity__provider=provider, **told).select_related("identity__user")) if told else []
        for one in found:
            one.identity.user.sign_out(one.session_key, by=None)
            one.delete()
        return len(found)


class ProviderSession(models.Model):
    """A browser that came in by the provider. session: the provider's name for it. session_key: ours."""

    identity = models.ForeignKey(Identity, models.CASCADE, related_name="sessions")
    session = models.CharField(max_length=255, blank=True)
    session_key = models.CharField(max_length=40)
    at = models.DateTimeField(auto_now_add=True)

    objects = ProviderSessionManager()

    class Meta:
        indexes = [models.Index(fields=["session_key"], name="provider_session_by_key")]

    def __str__(self):
        return str(self.identity)


class SpentManager(models.Manager):
    @verb
    def spend(self, provider, mark, until):
        """An assertion or a notice of a provider counts once, in whichever process it comes. Raises Unfit."""
        try:
            with transaction.atomic():
                self.create(provider=provider, mark=sha256(mark.encode()).hexdigest(), until=until)
        except IntegrityError:
            raise Unfit("replayed") from None


class Spent(models.Model):
    """until: when it is too old to count anyway."""

    provider = models.ForeignKey(Provider, models.CASCADE, related_name="+")
    mark = models.CharField(max_length=64)
    until = models.DateTimeField()

    objects = SpentManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["provider", "mark"], name="each_counts_once")]

    def __str__(self):
        return self.mark


def sweep():
    """For the worker: forgets what is too old to come again, and browsers of sessions that are over; returns how many rows."""
    gone = Spent.objects.filter(until__lt=now()).delete()[0]
    return gone + ProviderSession.objects.filter(at__lt=now() - timedelta(days=1)).delete()[0]
