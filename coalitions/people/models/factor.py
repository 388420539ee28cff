"""A person's second factors: one-time codes of an app, passkeys, and recovery codes, which come with the first of them."""

from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.utils import decrypt
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import audit, verb
from coalitions.people import duty
from coalitions.people.errors import LastFactor
from coalitions.people.mail import send_notice

Kind = Authenticator.Type
WORDS = {Kind.TOTP: _("One-time codes"), Kind.WEBAUTHN: _("Passkey"), Kind.RECOVERY_CODES: _("Recovery codes")}


def step_of(secret, code):
    """The half minute, since 1970, whose code it is: this one or a neighbour of it, for clocks differ. None for a wrong code."""
    return next((step for step in yield_hotp_counters_from_time() if is_of(secret, step, code)), None)


def is_of(secret, step, code):
    return compare_user_code(actual=code, expected=format_hotp_value(hotp_value(secret, step)))


class FactorManager(models.Manager):
    def of(self, user):
        return self.filter(user=user.pk).order_by("created_at", "pk")

    def strong(self, user):
        """Recovery codes alone are no second factor."""
        return self.of(user).exclude(type=Kind.RECOVERY_CODES)

    @verb
    def add_codes(self, user, secret, step, *, by):
        """One-time codes of an app. step: of the code that proved the secret; it opens nothing any more. One app each."""
        self.hold(user)
        if there := self.of(user).filter(type=Kind.TOTP).first():
            return there
        factor = TOTP.activate(user, secret).instance
        factor.data["step"] = step
        factor.save(update_fields=["data"])
        return self.added(factor, by)

    @verb
    def add_passkey(self, user, name, credential, *, by):
        """credential: what the browser answered, as WebAuthn has it."""
        self.hold(user)
        return self.added(WebAuthn.add(user, name, credential).instance, by)

    def added(self, factor, by):
        """The factor, with `recovery`: the codes that came with it, if it is the first."""
        user, factor = factor.user, self.get(pk=factor.pk)
        audit("factor.added", factor, by=by, user=user.pk, type=factor.type)
        send_notice.enqueue(user.pk, "factor_added", {"type": factor.type})
        there = self.of(user).filter(type=Kind.RECOVERY_CODES).exists()
        factor.recovery = [] if there else RecoveryCodes.activate(user).generate_codes()
        return factor

    @verb
    def renew_recovery(self, user, *, by):
        """New recovery codes; earlier ones open nothing any more. Returns them: they are shown once."""
        self.hold(user)
        self.of(user).filter(type=Kind.RECOVERY_CODES).delete()
        fresh = RecoveryCodes.activate(user)
        audit("factor.renewed", self.get(pk=fresh.instance.pk), by=by, user=user.pk, type=Kind.RECOVERY_CODES)
        send_notice.enqueue(user.pk, "factor_renewed", {})
        return fresh.generate_codes()

    def hold(self, user):
        """One change of a person's factors at a time."""
        user._meta.model._base_manager.select_for_update(no_key=True).get(pk=user.pk)

    @verb
    def take(self, user, code):
        """The factor that a code belongs to. Each code opens once, whichever process is asked. None: it belongs to none."""
        held = self.of(user).exclude(type=Kind.WEBAUTHN).select_for_update(no_key=True)
        return next((one for one in held if one.accepts(code)), None)


class Factor(Authenticator):
    objects = FactorManager()

    class Meta:
        proxy = True

    def __str__(self):
        return str(self.data.get("name") or WORDS[self.type])

    @property
    def is_passkey(self):
        return self.type == Kind.WEBAUTHN

    @property
    def unused(self):
        """How many recovery codes are left."""
        return len(RecoveryCodes(self).get_unused_codes())

    def accepts(self, code):
        if self.type == Kind.RECOVERY_CODES:
            return RecoveryCodes(self).validate_code(code)
        step = step_of(decrypt(self.data["secret"]), code)
        if step is None or step <= self.data.get("step", 0):
            return False
        self.data["step"] = step
        self.save(update_fields=["data"])
        return True

    @verb
    def rename(self, name, *, by):
        """What the person calls it: nobody else's news."""
        self.data["name"] = name
        self.save(update_fields=["data"])

    @verb
    def remove(self, *, by):
        """Raises LastFactor when the person owes one. Recovery codes go with the last."""
        Factor.objects.hold(self.user)
        others = Factor.objects.strong(self.user).exclude(pk=self.pk)
        if not others.exists() and duty.is_owed(self.user):
            raise LastFactor
        audit("factor.removed", self, by=by, user=self.user_id, type=self.type)
        send_notice.enqueue(self.user_id, "factor_removed", {"type": self.type})
        gone = Factor.objects.of(self.user)
        (gone.filter(pk=self.pk) if others.exists() else gone).delete()
