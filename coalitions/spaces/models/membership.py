"""A person's access to a space, with a role; for a guest, to one thing in it."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb
from coalitions.organisations.models import Organisation
from coalitions.spaces.errors import LastFacilitator, NotHere
from coalitions.spaces.models.admission import MembershipManager
from coalitions.spaces.models.blockable import Blockable
from coalitions.spaces.models.role import Role, weigh

PRESENT = timedelta(minutes=2)  # an open page says so at least once a minute


def is_here(shows_presence, seen_at):
    """Whether a person has a page open just now and lets it be seen."""
    return shows_presence and seen_at is not None and seen_at > now() - PRESENT


class Membership(Blockable):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=11, choices=Role, default=Role.MEMBER)
    organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, blank=True, related_name="memberships")
    seat = models.ForeignKey("spaces.Seat", models.SET_NULL, null=True, blank=True, related_name="memberships")
    scope = models.CharField(max_length=60, blank=True)  # a guest's one thing, as "topic-5"
    is_starred = models.BooleanField(default=False)
    seen_at = models.DateTimeField(null=True)
    joined_at = models.DateTimeField(auto_now_add=True)
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    ended_at = models.DateTimeField(null=True)

    objects = MembershipManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["space", "user"], condition=Q(ended_at=None), name="one_membership_each")]

    def __str__(self):
        return f"{self.user} in {self.space}"

    def get_absolute_url(self):
        from coalitions.spaces.tabs import address

        return address(self)

    @property
    def is_facilitator(self):
        return self.role == Role.FACILITATOR

    @property
    def is_guest(self):
        return self.role == Role.GUEST

    def reaches(self, **kwargs):
        """Whether a route's ids lie within a guest's scope; everybody else reaches everything in the space."""
        return not self.is_guest or any(f"{name}-{value}" == self.scope for name, value in kwargs.items())

    @property
    def signature(self):
        """Person, organisation and seat as they are now, to be kept with what is written."""
        return {"author": self.user, "organisation": self.organisation, "seat_id": self.seat_id, "author_role": self.role}

    @verb
    def change_role(self, role, *, by):
        """Raises AboveOwn, NotHere, and LastFacilitator rather than leave the space without one."""
        held = self.hold(by)
        weigh(held, by, role, self.role)
        self.keep_a_facilitator(held, role)
        self.role, self.scope = role, ""
        self.save(update_fields=["role", "scope"])
        record("member.changed", self, by=by, user=self.user_id)

    @verb
    def act_for(self, organisation, *, by):
        """From here on the person is in the space for that organisation; what was written before stays as it was."""
        self.hold(by)
        self.organisation = organisation
        self.seat = self.space.seat_of(self.user, organisation)
        self.save(update_fields=["organisation", "seat"])
        record("member.changed", self, by=by, user=self.user_id)

    @verb
    def end(self, *, by):
        """Access ends with this row: nothing after it reaches the person. Raises AboveOwn, NotHere, LastFacilitator."""
        held, leaving = self.hold(by), by == self.user
        weigh(held, by, self.role)
        self.keep_a_facilitator(held)
        self.ended_at = now()
        self.save(update_fields=["ended_at"])
        self.tell_end(None if leaving else by)

    @verb
    def expire(self):
        due = Membership.objects.filter(pk=self.pk, ended_at=None, ends_at__lte=now())
        if ended := due.update(ended_at=F("ends_at")):
            self.tell_end(None)
        return ended

    def tell_end(self, by):
        """Who is not in the common space any more sits at the table no more: the seats become vacant."""
        record("member.removed", self, by=by, user=self.user_id)
        self.space.lists_changed(of=self.user)
        for seat in self.space.coalition.seats.current().filter(holder=self.user_id) if self.space.is_common else ():
            seat.vacate(by=by)

    @verb
    def readmit(self, *, by):
        """Undoes a removal: the same membership goes on. Raises AboveOwn."""
        weigh(Membership.objects.held(self.space_id, by), by, self.role)
        if not Membership.objects.active().filter(space=self.space_id, user=self.user_id).exists():
            self.ended_at = None
            self.save(update_fields=["ended_at"])
            record("member.admitted", self, by=by, user=self.user_id)
            self.space.lists_changed(of=self.user)
            self.sit_again(by)

    def sit_again(self, by):
        """The seat that went with the removal, unless somebody else has it by now."""
        coalition, seat = self.space.coalition, self.seat
        if seat and (seat.role != "representative" or coalition.seats.vacant().filter(organisation=seat.organisation).exists()):
            coalition.seat(seat.organisation, self.user, by=by, role=seat.role)

    @verb
    def star(self, is_starred, *, by):
        """One's own order of one's own list: nobody else's news."""
        self.is_starred = is_starred
        self.save(update_fields=["is_starred"])

    def hold(self, by):
        """Locks the facilitators, the actor and this row, in one order, and takes over what this row became meanwhile."""
        held = Membership.objects.held(self.space_id, by, self.user)
        if self.user_id not in held:
            raise NotHere
        self.role = held[self.user_id].role
        return held

    def keep_a_facilitator(self, held, role=None):
        others = [one for one in held.values() if one.is_facilitator and one.user_id != self.user_id]
        if self.is_facilitator and role != Role.FACILITATOR and not others:
            raise LastFacilitator
