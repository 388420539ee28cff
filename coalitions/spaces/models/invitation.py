"""An invitation by e-mail: bound to the address, once, fourteen days. Its token is derived, never stored (threats T53)."""

import hmac
import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb
from coalitions.organisations.models import Organisation
from coalitions.people.models import User
from coalitions.spaces.errors import InvitationOver
from coalitions.spaces.mail import send_invitation
from coalitions.spaces.models.asking import InvitationManager
from coalitions.spaces.models.membership import Membership
from coalitions.spaces.models.role import Role

LIFE = timedelta(days=14)


def nonce():
    return secrets.token_urlsafe(12)


def soon():
    return now() + LIFE


class Invitation(models.Model):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="invitations")
    email = models.EmailField(_("work e-mail"))
    role = models.CharField(_("role"), max_length=11, choices=Role, default=Role.MEMBER)
    organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, blank=True, related_name="+")
    seat_role = models.CharField(_("seat"), max_length=14, blank=True)
    scope = models.CharField(max_length=60, blank=True)
    ends_at = models.DateTimeField(_("access ends"), null=True, blank=True)
    language = models.CharField(_("language of the mail"), max_length=5, choices=settings.LANGUAGES, default="sv")
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    inviting_organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, blank=True, related_name="+")
    nonce = models.CharField(max_length=16, default=nonce)
    created_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField(default=soon)
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    objects = InvitationManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["space", "email"],
                condition=Q(accepted_at=None, withdrawn_at=None),
                name="one_open_invitation_each",
            )
        ]

    def __str__(self):
        return f"{self.email} to {self.space}"

    @property
    def token(self):
        return hmac.digest(settings.TOKEN_KEY.encode(), f"invitation:{self.pk}:{self.nonce}".encode(), "sha256").hex()[:40]

    def opens_with(self, token):
        return hmac.compare_digest(self.token.encode(), token.encode())

    def get_absolute_url(self):
        return reverse("spaces:invitation", kwargs={"invitation": self.pk, "token": self.token})

    @property
    def is_open(self):
        waits = self.accepted_at is None and self.withdrawn_at is None and self.expires_at > now()
        return waits and self.space.deleted_at is None

    @property
    def is_known(self):
        """Whether the address has an account already."""
        return User.objects.of_address(self.email) is not None

    def is_for(self, user):
        return user.is_authenticated and user.owns(self.email)

    @verb
    def join(self, name, *, language):
        """A person without account: the link proves the address. Returns the new person, who is in."""
        self.locked()
        if self.is_known:
            raise InvitationOver
        user = User.objects.register(self.email, name, language=language)
        user.emailaddress_set.update(verified=True)
        if self.organisation:
            user.affiliations.create(organisation=self.organisation)
        self.accept(user)
        return user

    @verb
    def accept(self, user):
        """Brings the person into the space, once; a second try finds the membership it made. Raises InvitationOver."""
        held = self.locked()
        mine = Membership.objects.active().filter(space=held.space_id, user=user).first()
        if held.accepted_at and mine and held.is_for(user):
            return mine
        if not held.is_open or not held.is_for(user):
            raise InvitationOver
        self.accepted_at = now()
        self.save(update_fields=["accepted_at"])
        return self.let_in(user, mine)

    def locked(self):
        """As it is now; a twin waits here."""
        return Invitation.objects.select_for_update(no_key=True).get(pk=self.pk)

    def let_in(self, user, mine):
        """Never below what the person has already."""
        if mine is None or Role(self.role).rank > Role(mine.role).rank:
            given = {"organisation": self.organisation, "scope": self.scope, "ends_at": self.ends_at}
            mine = Membership.objects.let_in(self.space, user, by=user, role=self.role, **given)
        if self.seat_role and self.organisation:
            self.space.coalition.seat(self.organisation, user, by=user, role=self.seat_role)
        self.handovers.model.objects.go_on(self, user)
        return mine

    @verb
    def withdraw(self, *, by):
        """The link stops working at once. Raises InvitationOver when it was used meanwhile."""
        if not Invitation.objects.pending().filter(pk=self.pk).update(withdrawn_at=now()):
            raise InvitationOver
        record("invitation.withdrawn", self, by=by)

    @verb
    def send_again(self, *, by):
        """A new link to the same address, with the same offer; the earlier link stops working."""
        kept = ("role", "organisation", "seat_role", "scope", "ends_at", "language")
        return Invitation.objects.invite(self.space, self.email, by=by, **{name: getattr(self, name) for name in kept})

    def post(self):
        """Asks a worker to send the mail, in the transaction of the verb: a mail that could not be sent undoes nothing."""
        send_invitation.enqueue(self.pk)
