"""From one holder of a seat to the next, in one transaction: what is open goes over, what was written stays as it was."""

from functools import cached_property

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import now

from coalitions.live.log import audit, record, verb
from coalitions.spaces.handover import PARTS, Leaving
from coalitions.spaces.models.handing import HandoverManager, role_of
from coalitions.spaces.models.invitation import Invitation
from coalitions.spaces.models.membership import Membership
from coalitions.spaces.models.role import Role
from coalitions.spaces.models.seat import Seat
from coalitions.spaces.models.seated import SeatRole
from coalitions.spaces.models.space import Space

INSIDE = [Role.FACILITATOR, Role.MEMBER, Role.OBSERVER]


class Handover(models.Model):
    seat = models.ForeignKey(Seat, models.CASCADE, related_name="handovers")
    given = models.ForeignKey(Seat, models.SET_NULL, null=True, related_name="+")  # the one that began with it
    was = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    to = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    invitation = models.ForeignKey(Invitation, models.SET_NULL, null=True, related_name="handovers")
    ends_access = models.BooleanField(default=False)
    moved = models.JSONField(default=dict)  # {name of a part: ids of what went over}
    asked_at = models.DateTimeField(default=now)
    done_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    objects = HandoverManager()

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.seat}: {self.was} to {self.to}"

    def get_absolute_url(self):
        return reverse("spaces:briefing", kwargs={"coalition": self.seat.coalition_id, "handover": self.pk})

    @property
    def can_be_accepted(self):
        """Whether the invited successor may still come."""
        asked = self.invitation
        return asked is not None and asked.withdrawn_at is None and asked.expires_at > now()

    @cached_property
    def leaving(self):
        return Leaving(self.seat, self.was, list(self.rooms()), self.speaker)

    def rooms(self):
        """Where the person was for the organisation until the seat was left, and the common space."""
        there = Q(memberships__ended_at=None)
        if self.seat.holder_id is None:
            there |= Q(memberships__ended_at__date__gte=self.seat.valid_from)
        mine = Q(memberships__user=self.was, memberships__organisation=self.seat.organisation_id, memberships__role__in=INSIDE)
        found = Space.objects.filter(mine & there | Q(is_common=True), coalition=self.seat.coalition_id)
        return found.filter(archived_at=None, deleted_at=None).distinct().order_by("pk")

    def speaker(self, space_id):
        """Who is named in a space's log: the one who hands over if at home there, and still afterwards."""
        goes = self.ends_access and self.by == self.was
        here = self.by and not goes and Membership.objects.writing().filter(space=space_id, user=self.by.pk).exists()
        return self.by if here else None

    def found(self):
        """{name of a part: the things that go over}."""
        return {part.name: list(part.find(self.leaving)) for part in PARTS} if self.was else {}

    @property
    def preview(self):
        return ids_of(self.found())

    @verb
    def carry_out(self, to):
        """Everything open goes to `to`, who is let in where the other was. The coalition is locked."""
        found = self.found()
        self.to, self.done_at, self.moved = to, now(), ids_of(found)
        self.given = self.seat_of(to)
        for space in self.leaving.spaces:
            self.let_in(space)
        self.given.speakers(to).update(seat=self.given)
        for part in PARTS if found else ():
            part.give(found[part.name], self.leaving, to)
        self.save()
        self.tell()
        for membership in self.accesses() if self.ends_access else ():
            membership.end(by=None)

    def seat_of(self, to):
        """The successor's seat; an alternate who becomes representative leaves the alternate's."""
        seats = self.seat.coalition.seats.current().filter(organisation=self.seat.organisation, holder=to)
        for seat in seats.exclude(pk=self.seat.pk):
            seat.close()
        return self.seat.take(to, self.seat.mandate_text, by=self.by)

    def let_in(self, space):
        there = Membership.objects.active().inside().filter(space=space, user=self.to).first()
        if there is None or (there.role == Role.OBSERVER and self.seat.role != SeatRole.OBSERVER):
            given = {"organisation": self.seat.organisation, "seat": self.given, "role": role_of(self.seat)}
            Membership.objects.let_in(space, self.to, by=self.speaker(space.pk), **given)

    def tell(self):
        record("seat.taken", self.given, by=self.speaker(self.given.space_id), **self.given.ids)
        ids = {"organisation": self.seat.organisation_id, "user": self.to.pk, "was": self.was and self.was.pk}
        counts = {name: len(things) for name, things in self.moved.items()}
        audit("seat.handed_over", self.given, by=self.by, **ids, moved=counts, ends_access=self.ends_access)

    def accesses(self):
        own = Membership.objects.active().filter(user=self.was, organisation=self.seat.organisation_id)
        return own.filter(space__coalition=self.seat.coalition_id, space__archived_at=None).with_space().order_by("space")


def ids_of(found):
    return {name: [thing.pk for thing in things] for name, things in found.items()}
