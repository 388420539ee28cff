"""Who may write to whom directly: people who are inside of a space together. Who is blocked there reaches nobody through it."""

from django.db.models import Q
from django.utils.timezone import now

from coalitions.people.models import User
from coalitions.spaces.models.membership import Membership


def shared(user):
    """The spaces through which the person reaches others."""
    free = Q(blocked_until=None) | Q(blocked_until__lte=now())
    inside = Membership.objects.active().inside().filter(free, user=user.pk).exclude(space__coalition=None)
    return inside.order_by().values("space")


def reachable(user):
    """People the person may write to. Guests have one thing, and are not there for more."""
    others = Membership.objects.active().inside().filter(space__in=shared(user)).exclude(user=user.pk)
    return User.objects.filter(pk__in=others.order_by().values("user"))
