"""A seat that can be handed over, for the tests."""

from coalitions.spaces.models import Handover, Membership


def address(town):
    return f"{town.seat.get_absolute_url()}handover/"


def member(town, user):
    return Membership.objects.filter(space=town.space, user=user).order_by("pk").last()


def give(town, by=None, **fields):
    return Handover.objects.hand_over(town.seat, town.joar, by=by or town.ingegerd, **fields)
