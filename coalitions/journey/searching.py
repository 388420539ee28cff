"""Meetings, and what people said in their exercises, as things that are found."""

from django.utils.translation import gettext_lazy as _

from coalitions.journey.models import Contribution, Meeting
from coalitions.search.sources import Source, bring


def contributions():
    """Not those that have no name yet: whose they are would be told by the filters."""
    return Contribution.objects.kept().named().select_related("exercise", "author", "organisation")


def of_exercises(ids):
    return Contribution.objects.filter(exercise__in=ids).values_list("pk", flat=True)


bring(
    Source(
        "meeting",
        _("Meeting"),
        _("Meetings"),
        "waypoints",
        Meeting.objects.all,
        at=lambda meeting: meeting.made_at,
        text=lambda meeting: f"{meeting.about}\n{meeting.place}",
        is_named=True,
        order=35,
    )
)
bring(
    Source(
        "contribution",
        _("Contribution"),
        _("Contributions"),
        "lightbulb",
        contributions,
        at=lambda said: said.at,
        title=lambda said: said.exercise.title,
        text=lambda said: f"{said.text}\n{said.outcome}",
        follows={"journey.exercise": of_exercises},
        order=36,
    )
)
