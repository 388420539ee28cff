"""How people are let in, found and let go: the verbs that make memberships or concern many."""

from django.db import models
from django.db.models import Exists, OuterRef
from django.db.models.functions import Coalesce
from django.utils.timezone import now

from coalitions.live.log import record, verb
from coalitions.live.prepared import prepared
from coalitions.organisations.models import Affiliation
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
        seat = seat or space.coalition.seats.current().filter(holder=user, organisation=organisation).first()
        fields = {"role": role, "organisation": organisation, "seat": seat, "scope": scope, "ends_at": ends_at}
        membership, new = self.update_or_create(space=space, user=user, ended_at=None, defaults=fields)
        record("member.admitted" if new else "member.changed", membership, by=by, user=user.pk)
        space.coalition.lists_changed(of=user, but=space)
        return membership

    def of_reader(self, user, space_id):
        """The person's current membership there, with its space and organisation, or None.

        has_choice: whether the person belongs to another organisation too, and could be there for that one.
        """
        for membership in self.reading(user, space_id):
            membership.user = user
            return membership

    @prepared
    def reading(self, user, space_id):
        own = self.active().filter(user=user.pk, space=space_id).select_related("space__coalition", "organisation")
        return own.annotate(has_choice=Exists(others())).order_by()[:1]

    def end_due(self):
        """Writes down each access whose date has come, so that open pages close; every request refused it from that second."""
        due = self.filter(ends_at__lte=now(), ended_at=None, space__archived_at=None, space__deleted_at=None)
        return sum(membership.expire() for membership in due.with_space())
