"""Which of what is due goes now, in how many letters, and what is held back: access, quiet hours and the day's cap.

The most important goes first, each thing in a letter of its own; one letter of the day is kept for the summary, in which all
goes that was held back or that the person wants only now and then.
"""

from itertools import groupby
from uuid import uuid4

from django.db import connection, transaction
from django.utils.timezone import now

from coalitions.activity.letters import send_letter
from coalitions.activity.models import Delivery, Held, Preference, Way
from coalitions.activity.models.reason import weight
from coalitions.activity.opening import opened
from coalitions.activity.push.pushing import send_push
from coalitions.activity.rhythms import DELAY, Rhythm, midnight

SENDERS = {Way.MAIL: send_letter, Way.PUSH: send_push}
MOST = 500  # deliveries of one person looked at in one turn


def send_due():
    """For the worker: packs what is due; what missed its hour is due since then, and goes once. Returns how many letters."""
    at = now()
    people = Delivery.objects.due(at).order_by().values_list("user", "way").distinct()
    return sum(Parcel(user, Way(way), at).pack() for user, way in sorted(people))


class Parcel:
    """What is due to one person on one way. at: the moment that counts as now."""

    def __init__(self, user_id, way, at):
        self.user_id, self.way, self.at = user_id, way, at
        self.rules = Preference.objects.of_all([user_id])[user_id]
        self.mine = Delivery.objects.filter(user=user_id, way=way)

    @transaction.atomic
    def pack(self):
        """Returns how many letters. What goes along a little early spares a second letter."""
        early = DELAY if self.way == Way.MAIL else DELAY * 0
        lock = {"skip_locked": True} if connection.features.has_select_for_update_skip_locked else {}
        due = list(self.mine.due(self.at + early).select_for_update(**lock)[:MOST])
        heard = opened(due)
        self.only(one for one in due if one not in heard).drop()
        loud = [one for one in heard if one.passes]
        sent = self.letters([[one] for one in loud] if self.way == Way.PUSH else by_thing(loud))
        return sent + self.letters(self.chosen([one for one in heard if not one.passes]))

    def only(self, deliveries):
        return Delivery.objects.filter(pk__in=[one.pk for one in deliveries])

    def letters(self, parts):
        for part in parts:
            letter = uuid4()
            self.only(part).pack(letter, self.at)
            SENDERS[self.way].enqueue(str(letter))
        return len(parts)

    def chosen(self, deliveries):
        """[the deliveries of a letter]; the others are held until quiet hours end, or until the next summary."""
        if deliveries and (until := self.rules.quiet_until(self.at)):
            self.only(deliveries).hold(Held.QUIET, until, self.at)
            return []
        summary, single = self.sorted(deliveries)
        left = self.left - bool(summary)
        most = max(0, left - self.kept_free)
        kept, over = single[:most], [one for part in single[most:] for one in part]
        if summary and left < 0:
            over, summary = [*over, *summary], []
        self.only(over).hold(Held.CAP, self.rules.next_summary(self.at), self.at)
        return [*kept, *([summary] if summary else [])]

    def sorted(self, deliveries):
        """(what goes in the summary, [each thing by itself, the most important first])."""
        waits = [one for one in deliveries if one.held_at or self.is_of_summary(one)]
        return waits, by_thing([one for one in deliveries if one not in waits])

    def is_of_summary(self, one):
        return self.way == Way.MAIL and self.rules.rhythm_of(one.notification.reason) != Rhythm.AT_ONCE

    @property
    def kept_free(self):
        """One mail, as long as the hour of today's summary is still to come."""
        ahead = self.rules.next_summary(midnight(self.at)) > self.at
        return int(self.way == Way.MAIL and self.cap is not None and ahead)

    @property
    def cap(self):
        return self.rules.mail_most if self.way == Way.MAIL else self.rules.push_most

    @property
    def left(self):
        """How many letters may still go today."""
        return MOST if self.cap is None else self.cap - self.mine.packed_today(self.way, self.at)


def by_thing(deliveries):
    grouped = sorted(deliveries, key=lambda one: (one.notification.key, one.pk))
    parts = [list(part) for _key, part in groupby(grouped, key=lambda one: one.notification.key)]
    return sorted(parts, key=lambda part: (min(weight(one.notification.reason) for one in part), part[0].pk))
