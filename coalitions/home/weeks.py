"""The job that tells organisations of their week. It goes by what is so now: a missed Monday is made up for, once."""

from coalitions.home.models import Week
from coalitions.home.weekly import Summary, this_monday
from coalitions.spaces.models import Seat, Space


def tell():
    """Returns how many organisations were told. A quiet week is noted and not told."""
    monday, told = this_monday(), 0
    for space in Space.objects.filter(is_common=True, archived_at=None, deleted_at=None).select_related("coalition"):
        known = set(Week.objects.filter(space=space, monday=monday).values_list("organisation", flat=True))
        for seat in first_seats(space.coalition_id, monday, known):
            week = Week(space=space, organisation=seat.organisation, monday=monday)
            told += Week.objects.close(week, is_told=not Summary(week, seat.holder).is_empty)
    return told


def first_seats(coalition_id, monday, known):
    """One seat that somebody holds of each organisation that was there that week and is not known, the representative's first."""
    there = Seat.objects.filter(coalition=coalition_id, valid_from__lte=monday).exclude(organisation__in=known)
    held = (
        Seat.objects.current().filter(coalition=coalition_id, organisation__in=there.values("organisation")).exclude(holder=None)
    )
    found: dict = {}
    for seat in held.select_related("organisation", "holder").order_by("-role", "pk"):
        found.setdefault(seat.organisation_id, seat)
    return found.values()
