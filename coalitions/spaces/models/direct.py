"""A direct conversation: a space of two or more people outside every coalition, found again by exactly who is in it.

Everybody in it is alike: nobody leads it, and what was written is open to whoever comes in, as in every space.
"""

from datetime import timedelta
from typing import Any

from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb
from coalitions.live.models import Head, LogRow
from coalitions.spaces.errors import OutOfReach, TooMany
from coalitions.spaces.models.membership import Membership
from coalitions.spaces.reach import reachable

MOST = 12  # people in one
PER_HOUR = 20  # new ones that one person begins: nobody may write to a whole town


def key_of(people):
    """Exactly these people, as one text."""
    return "-".join(str(pk) for pk in sorted({one.pk for one in people}))


def check_reach(people, by):
    """Raises OutOfReach when one of them is not to be written to."""
    wanted = {one.pk for one in people} - {by.pk}
    if len(wanted) >= MOST or reachable(by).filter(pk__in=wanted).count() < len(wanted):
        raise OutOfReach


def check_pace(by):
    begun = LogRow.objects.filter(kind="direct.begun", by=by.pk, at__gt=now() - timedelta(hours=1))
    if begun.count() >= PER_HOUR:
        raise TooMany(_("You have begun 20 conversations within an hour. Go on in an hour; what you wrote is kept."))


class DirectManager(models.Manager):
    def among(self, people):
        """The conversation of exactly these people, or None."""
        return self.filter(between=key_of(people), deleted_at=None).first()

    @verb
    def talk(self, people, *, by):
        """(the conversation of exactly these people and `by`, whether it is new). Raises OutOfReach, TooMany."""
        everybody = [by, *people]
        if space := self.among(everybody):
            return space, False
        check_reach(people, by)
        check_pace(by)
        space, new = self.get_or_create(between=key_of(everybody))
        if new:
            Head.objects.open(space.pk)
            Membership.objects.bulk_create(Membership(space=space, user_id=pk) for pk in sorted({one.pk for one in everybody}))
            record("direct.begun", space, by=by)
        return space, new


class Direct(models.Model):
    """between: of a conversation in which everybody who ever came is still there, its key_of."""

    coalition: Any
    between = models.CharField(max_length=255, null=True, blank=True, unique=True)

    class Meta:
        abstract = True

    @property
    def is_direct(self):
        return self.coalition_id is None

    @verb
    def add(self, people, *, by):
        """Brings more people in, who read all of it from then on. by: the user. Raises OutOfReach."""
        type(self).objects.select_for_update(no_key=True).get(pk=self.pk)
        here = list(Membership.objects.active().filter(space=self).select_related("user"))
        fresh = [one for one in people if one.pk not in {there.user_id for there in here}]
        if len(here) + len(fresh) > MOST:
            raise OutOfReach
        check_reach(fresh, by)
        for one in fresh:
            record("member.admitted", self.memberships.create(user=one), by=by, user=one.pk)
        self.name_people([*(one.user for one in here), *fresh])

    def name_people(self, people):
        """Found by those who are there from now on, unless another conversation is."""
        key = key_of(people)
        free = not type(self).objects.filter(between=key).exclude(pk=self.pk).exists()
        self.between = key if free and self.between else None
        self.save(update_fields=["between"])

    def lists_changed(self, of=None):
        """Tells open pages in the coalition's other spaces that their list of spaces is out of date; of: one person's only.

        A conversation of which somebody left is not the one to find when the others are looked for: they begin anew.
        """
        if not self.is_direct:
            self.coalition.lists_changed(of=of, but=self)
        elif of:
            type(self).objects.filter(pk=self.pk).update(between=None)

    def seat_of(self, user, organisation):
        """The seat that the person holds there for the organisation, or None."""
        return None if self.is_direct else self.coalition.seats.current().filter(holder=user, organisation=organisation).first()
