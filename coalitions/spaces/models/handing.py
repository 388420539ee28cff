"""Who may hand a seat over, and how it begins: to somebody who is in, or to a person invited by e-mail."""

from django.db import models
from django.utils.timezone import now

from coalitions.live.log import verb
from coalitions.organisations.models import Affiliation
from coalitions.spaces.errors import AboveOwn, HandedOver
from coalitions.spaces.models.invitation import Invitation
from coalitions.spaces.models.membership import Membership
from coalitions.spaces.models.role import Role
from coalitions.spaces.models.seat import Seat
from coalitions.spaces.models.seated import SeatRole


def is_contact(user, organisation):
    """Whether the person answers for the organisation; a paused one changes nothing."""
    answers = Affiliation.objects.filter(user=user.pk, organisation=organisation, is_contact_person=True)
    return answers.filter(organisation__paused_at=None).exists()


def keeps(user, seat):
    """The organisation's contact persons, and those who facilitate the coalition."""
    leading = Membership.objects.writing().facilitating().filter(user=user.pk, space__is_common=True)
    return leading.filter(space__coalition=seat.coalition_id).exists() or is_contact(user, seat.organisation_id)


def role_of(seat):
    return Role.OBSERVER if seat.role == SeatRole.OBSERVER else Role.MEMBER


class HandoverQuerySet(models.QuerySet):
    def done(self):
        return self.exclude(done_at=None)

    def waiting(self):
        """Those whose successor has not joined yet."""
        return self.filter(done_at=None, withdrawn_at=None)

    def drawn(self):
        return self.select_related("seat__organisation", "seat__coalition", "given", "was", "to", "by", "invitation")

    def of_place(self, seat):
        return self.filter(seat__coalition=seat.coalition_id, seat__organisation=seat.organisation_id).drawn()


class HandoverManager(models.Manager.from_queryset(HandoverQuerySet)):
    @verb
    def hand_over(self, seat, to, *, by, ends_access=False):
        """To somebody who is in already. Raises AboveOwn, and HandedOver when somebody did it meanwhile."""
        handover = self.begin(seat, by, ends_access=ends_access)
        handover.carry_out(to)
        return handover

    @verb
    def ask(self, seat, email, *, by, ends_access=False, language="sv"):
        """To a person invited by e-mail, once the invitation is accepted. Raises AboveOwn, HandedOver, TooMany."""
        handover = self.begin(seat, by, ends_access=ends_access)
        given = {"organisation": seat.organisation, "role": role_of(seat), "language": language}
        common, home = seat.coalition.common, seat.organisation
        speaker = handover.speaker(common.pk)
        handover.invitation = Invitation.objects.send(common, email, by=by, home=home, speaker=speaker, **given)
        handover.save()
        return handover

    def begin(self, seat, by, **fields):
        """The seat as it is now, nobody else's to change until the verb ends; what was asked for before counts no more."""
        if not keeps(by, seat):
            raise AboveOwn
        earlier = Invitation.objects.pending().filter(handovers__seat=seat).select_for_update(no_key=True)
        asked = [invitation.pk for invitation in earlier]
        seat.coalition.lock()
        if not Seat.objects.current().filter(pk=seat.pk, holder=seat.holder_id).exists():
            raise HandedOver
        Invitation.objects.filter(pk__in=asked).update(withdrawn_at=now())
        self.waiting().filter(seat=seat).update(withdrawn_at=now())
        return self.model(seat=seat, was=seat.last_holder, by=by, **fields)

    @verb
    def go_on(self, invitation, to):
        """The invited successor has come. A seat that somebody else has by now stays where it is."""
        for handover in self.waiting().filter(invitation=invitation).drawn():
            handover.seat.coalition.lock()
            place = Seat.objects.current().of_place(handover.seat).filter(role=handover.seat.role)
            if seat := place.filter(models.Q(holder=None) | models.Q(pk=handover.seat_id, holder=handover.was)).first():
                handover.seat = seat
                handover.carry_out(to)
