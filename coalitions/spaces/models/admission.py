"""How people are let in, found and let go: the verbs that make memberships or concern many."""

from django.db import models
from django.db.models import Exists, OuterRef
from django.db.models.functions import Coalesce
from django.utils.timezone import now

from coalitions.live.log import record, verb
from coalitions.live.models import Head
from coalitions.live.prepared import prepared
from coalitions.organisations.models import Affiliation
from coalitions.spaces.models.deadline import missed
from coalitions.spaces.models.queries import MembershipQuerySet
from coalitions.spaces.models.role import Role, weigh


def others():
    """Where else a membership's person belongs."""
    here = Coalesce(OuterRef("organisation"), 0)
    return Affiliation.objects.filter(user=OuterRef("user")).exclude(organisation=here)


class MembershipManager(models.Manager.from_queryset(MembershipQuerySet)):
    @verb
    def admit(self, space, user, *, by, role=Role.MEMBER, **given):
        """Lets a person in, or changes what an earlier membership gives: role, organisation, seat, scope, ends_at.

        Raises AboveOwn, LastFacilitator.
        """
        held = self.held(space.pk, by, user)
        was = held.get(user.pk)
        weigh(held, by, role, was.role if was else role)
        if was:
            was.keep_a_facilitator(held, role)
        return self.let_in(space, user, by=by, role=role, **given)

    def let_in(self, space, user, *, by, role, organisation=None, seat=None, scope="", ends_at=None):
        seat = seat or space.seat_of(user, organisation)
        fields = {"role": role, "organisation": organisation, "seat": seat, "scope": scope, "ends_at": ends_at}
        membership, new = self.update_or_create(space=space, user=user, ended_at=None, defaults=fields)
        record("member.admitted" if new else "member.changed", membership, by=by, user=user.pk)
        space.lists_changed(of=user)
        return membership

    def of_reader(self, user, space_id):
        """The person's current membership there, with its space and organisation, or None.

        has_choice: whether the person belongs to another organisation too, and could be there for that one. missed: whether the
        organisation let its time pass for what it owes. head: where the log of the space ends, read in the same query.
        """
        for membership in self.reading(user, space_id):
            membership.user = user
            membership.head = Head(membership.space_id, head=membership.log_end, log_id=membership.log_id)
            return membership

    @prepared
    def writing_there(self, user, space_id):
        """Asked at every change: the person's membership, when it lets the person write."""
        return self.writing().filter(user=user, space=space_id).values_list("pk", flat=True)

    @prepared
    def reading(self, user, space_id):
        own = self.active().filter(user=user.pk, space=space_id).select_related("space__coalition", "organisation")
        return own.annotate(has_choice=Exists(others()), missed=missed(), **Head.objects.of_spaces(OuterRef("space"))).order_by()[
            :1
        ]

    def standing_changed(self, **whose):
        """Open pages lose or get back what writes. Nobody may write in an archived space, so it hears nothing."""
        for membership in self.active().filter(space__archived_at=None, **whose).order_by("space_id", "pk"):
            record("member.changed", membership, by=None, user=membership.user_id)

    def end_due(self):
        """Writes down each access whose date has come, so that open pages close; every request refused it from that second."""
        due = self.filter(ends_at__lte=now(), ended_at=None, space__archived_at=None, space__deleted_at=None)
        return sum(membership.expire() for membership in due.with_space())
