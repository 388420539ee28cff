"""What "Where we are" asks of one's organisation: its signature."""

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from coalitions.live.prepared import prepared
from coalitions.spaces.asked import Asked, asks, homes_of
from coalitions.spaces.models import Deadline, Space


@asks
def to_sign(coalition, user, *asked):
    url = reverse("charter:charter", kwargs={"coalition": coalition.pk})
    return [
        Asked(_("Sign the charter"), url, one.organisation, localdate(one.at)) for one in waiting(coalition, *(asked or [user]))
    ]


@prepared
def waiting(coalition, whose):
    """whose: a list of organisations, or the person for whose organisations it is asked."""
    homes = whose if isinstance(whose, list) else homes_of(whose, Space.objects.filter(coalition=coalition.pk))
    return Deadline.objects.filter(coalition=coalition.pk, organisation__in=homes).select_related("organisation")
