"""Asking people in, and how often one may (threats T56)."""

from datetime import timedelta

from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb
from coalitions.spaces.errors import AboveOwn, TooMany
from coalitions.spaces.models.membership import Membership
from coalitions.spaces.models.role import Role, weigh

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PER_PERSON, PER_ADDRESS, PER_ORGANISATION = 20, 3, 200


class InvitationQuerySet(models.QuerySet):
    def pending(self):
        return self.filter(accepted_at=None, withdrawn_at=None)

    def open(self):
        return self.pending().filter(expires_at__gt=now())

    def for_list(self):
        return self.pending().select_related("organisation", "invited_by").order_by("-created_at", "-pk")

    def made_in(self, span):
        return self.filter(created_at__gt=now() - span)

    def end_links(self):
        """The links that went out open nothing more; the invitations stay as they are, to be sent again."""
        waiting = list(self.pending())
        for invitation in waiting:
            invitation.nonce = self.model._meta.get_field("nonce").get_default()
        self.bulk_update(waiting, ["nonce"], batch_size=500)


class InvitationManager(models.Manager.from_queryset(InvitationQuerySet)):
    @verb
    def invite(self, space, email, *, by, role=Role.MEMBER, seat_role="", reason="", **given):
        """Asks a person by e-mail into the space; asking again replaces the earlier one, whose link then no longer works.

        given: organisation, scope and ends_at of a guest, language of the mail. reason: why a guest is let into a private
        space. Raises AboveOwn, TooMany.
        """
        held = Membership.objects.held(space.pk, by)
        weigh(held, by, role)
        if seat_role and not space.is_common:
            raise AboveOwn  # seats are the whole coalition's
        home = held[by.pk].organisation if by else None
        invitation = self.send(space, email, by=by, home=home, speaker=by, role=role, seat_role=seat_role, **given)
        if reason:
            space.sharings.model.objects.note_down(space, reason, by=by, invitation=invitation)
        return invitation

    def send(self, space, email, *, by, home, speaker=None, **given):
        """home: the organisation that asks. speaker: who is named in the space's log, where `by` is at home. Raises TooMany."""
        email = email.strip().lower()
        self.keep_limits(email, by, home)
        self.pending().filter(space=space, email=email).update(withdrawn_at=now())
        invitation = self.create(space=space, email=email, invited_by=by, inviting_organisation=home, **given)
        invitation.post()
        space.join_requests.model.objects.settle(space, email)
        record("invitation.sent", invitation, by=speaker)
        return invitation

    def keep_limits(self, email, by, home):
        """Invitations must not become a way to bomb mailboxes."""
        if by and self.made_in(HOUR).filter(invited_by=by).count() >= PER_PERSON:
            raise TooMany(_("You have sent 20 invitations within an hour. Go on in an hour; what you wrote is kept."))
        if self.made_in(DAY).filter(email=email).count() >= PER_ADDRESS:
            raise TooMany(_("This address has had three invitations within a day. Try again tomorrow, or call."))
        if home and self.made_in(DAY).filter(inviting_organisation=home).count() >= PER_ORGANISATION:
            raise TooMany(_("Your organisation has sent 200 invitations within a day. Go on tomorrow."))
