"""Which memberships: current ones, those that may write, and the orders they are listed in."""

from django.db import models
from django.db.models import Case, F, Q, When

from coalitions.live.prepared import moment, today
from coalitions.organisations.models import Sector
from coalitions.spaces.models.deadline import missed
from coalitions.spaces.models.role import Role


class MembershipQuerySet(models.QuerySet):
    def active(self):
        current = Q(ends_at=None) | Q(ends_at__gt=moment())
        return self.filter(current, ended_at=None, user__is_active=True, space__deleted_at=None)

    def writing(self):
        """Those who may write there: free ones, in time. Facilitators go on, or nobody could mend what is owed."""
        return self.free().filter(Q(role=Role.FACILITATOR) | ~missed())

    def in_time(self):
        """Without those whose organisation owes the coalition what it should have done by now."""
        return self.exclude(missed())

    def holding(self, *roles):
        """Those whose seat of such a role is in force and theirs, for the organisation they are there for."""
        running = Q(seat__valid_to=None) | Q(seat__valid_to__gt=today())
        return self.inside().filter(running, seat__role__in=roles, seat__holder=F("user"), seat__organisation=F("organisation"))

    def free(self):
        """Not observers, not people of a paused organisation, nobody blocked."""
        free = Q(blocked_until=None) | Q(blocked_until__lte=moment())
        return self.active().exclude(role=Role.OBSERVER).filter(Q(organisation=None) | Q(organisation__paused_at=None), free)

    def facilitating(self):
        return self.active().filter(role=Role.FACILITATOR)

    def inside(self):
        """Those to whom the whole space is open: not guests."""
        return self.exclude(role=Role.GUEST)

    def reaching(self, scope):
        """Those who can see the thing of that scope, as "board-3"."""
        return self.filter(~Q(role=Role.GUEST) | Q(scope=scope))

    def held(self, space_id, *people):
        """{person: membership} of the space's facilitators and of `people`, locked in one order until the verb ends."""
        wanted = Q(role=Role.FACILITATOR) | Q(user__in=[person.pk for person in people if person])
        rows = self.active().filter(wanted, space=space_id).select_for_update(no_key=True, of=("self",)).order_by("pk")
        return {row.user_id: row for row in rows}

    def by_name(self):
        return self.order_by("user__name", "pk")

    def named(self):
        """Who they are, as plain values: user_id, name, organisation, sector, shows_presence, seen_at, role, scope,
        and the id of the organisation."""
        name = Case(When(user__name="", then=F("user__email")), default=F("user__name"))
        own = {"name": name, "sector": F("organisation__sector"), "shows_presence": F("user__shows_presence")}
        fields = ("user_id", "name", "organisation__name", "sector", "shows_presence", "seen_at", "role", "scope", "organisation")
        return self.annotate(**own).order_by("name", "pk").values_list(*fields, named=True)

    def by_organisation(self):
        """In the fixed order of sectors, then by organisation and name; people without organisation last."""
        places = [When(organisation__sector=sector, then=place) for place, sector in enumerate(Sector.values)]
        last = Case(*places, default=len(places), output_field=models.IntegerField())
        return self.order_by(last, "organisation__name", "organisation", "user__name", "pk")

    def with_space(self):
        return self.select_related("space__coalition", "user", "organisation", "seat")

    def with_people(self):
        return self.select_related("user", "organisation", "seat")
