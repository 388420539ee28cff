"""Whom a message speaks for. Kept with the message as it was chosen; editing the words does not change it."""

from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from coalitions.spaces.models import Seat
from coalitions.spaces.models.seated import SeatRole


class Capacity(models.TextChoices):
    FOR_ORGANISATION = "for_organisation", _("for my organisation")
    PROFESSIONAL = "professional", _("in my professional role")
    PERSONAL = "personal", _("as myself")


def capacities(membership):
    """[(value, words)] a person may choose from here; a guest has no such choice, and in a direct conversation there is none."""
    if membership is None or membership.is_guest or not membership.can_write or membership.space.is_direct:
        return []
    usual = [(one.value, one.label) for one in (Capacity.PROFESSIONAL, Capacity.PERSONAL)]
    first = (Capacity.FOR_ORGANISATION.value, Capacity.FOR_ORGANISATION.label)
    return [*usual[:1], first, *usual[1:]] if speaks_for(membership) else usual


def speaks_for(membership):
    """Whether the person holds a seat of the organisation in force that has a mandate; an observer's has none."""
    seat = membership.seat
    holds = seat is not None and seat.is_current and seat.holder_id == membership.user_id and seat.role != SeatRole.OBSERVER
    return holds and seat.organisation_id == membership.organisation_id and has_mandate(seat)


def has_mandate(seat):
    """An alternate speaks by the mandate of the place."""
    place = Seat.objects.of_place(seat).filter(valid_from__lte=localdate()).current()
    return bool(seat.mandate_text) or place.exclude(mandate_text="").exists()


def usual(membership):
    """What counts where nothing was chosen."""
    chooses = membership is not None and not membership.is_guest and not membership.space.is_direct
    return Capacity.PROFESSIONAL if chooses else ""
