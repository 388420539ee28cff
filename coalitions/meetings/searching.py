"""Lines of the minutes as things that are found, each at its meeting's page."""

from django.utils.translation import gettext_lazy as _

from coalitions.meetings.models import Line
from coalitions.search.models import Entry
from coalitions.search.sources import Source, bring


def lines():
    return Line.objects.kept().select_related("meeting", "author", "organisation")


def of_meetings(ids):
    """With those that went with their meeting, of which no row of a log tells."""
    gone = Entry.objects.filter(kind="line").exclude(thing_id__in=Line.objects.values("pk"))
    return {*Line.objects.filter(meeting__in=ids).values_list("pk", flat=True), *gone.values_list("thing_id", flat=True)}


bring(
    Source(
        "line",
        _("Line of the minutes"),
        _("Minutes"),
        "list",
        lines,
        at=lambda line: line.at,
        title=lambda line: line.meeting.title,
        text=lambda line: line.text,
        follows={"journey.meeting": of_meetings},
        order=37,
    )
)
