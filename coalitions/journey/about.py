"""Contributions as things that are linked with tasks, documents and each other; meetings, on which slices above hang theirs."""

from django.utils.translation import gettext_lazy as _

from coalitions.journey.models import Contribution, Meeting
from coalitions.spaces.hanging import Kind, own

OFFERED = 20


def find(space_id, ids):
    return Contribution.objects.kept().named().filter(space=space_id, pk__in=ids)


def offer(space_id, text):
    return Contribution.objects.kept().named().filter(space=space_id, text__icontains=text).order_by("-made")[:OFFERED]


own(Kind("contribution", _("Contribution"), "lightbulb", find, offer))
own(Kind("meeting", _("Meeting"), "waypoints", lambda space_id, ids: Meeting.objects.filter(space=space_id, pk__in=ids)))
