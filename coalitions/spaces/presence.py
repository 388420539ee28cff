"""Who is here, as the wire notes it: at most once a minute, and only of those who let others see it."""

from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils.timezone import now

from coalitions.people.models import User
from coalitions.spaces.models import Membership


def showing(user_ids):
    return set(User.objects.filter(pk__in=user_ids, shows_presence=True).values_list("pk", flat=True))


def seen(pairs):
    """Notes these (user id, space id) as here now, in one UPDATE."""
    spaces: dict = {}
    for user, space in pairs:
        spaces.setdefault(space, []).append(user)
    here = reduce(or_, (Q(space=space, user__in=users) for space, users in spaces.items()), Q(pk__in=[]))
    Membership.objects.active().filter(here, user__shows_presence=True).update(seen_at=now())
