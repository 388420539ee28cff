"""What the desk hangs on the page of a meeting."""

from coalitions.meetings.results import missed
from coalitions.meetings.shown import agenda, attendance, lines, replies, speaking
from coalitions.meetings.tasks import tasks
from coalitions.spaces.hanging import Part, hang

MEETING = frozenset({"meeting"})


def beside(context):
    """Parts of the narrow column; a page without one draws them below."""
    return lambda request, thing: {"aside": True, **context(request, thing)}


hang(Part("meetings/_results_part.html", missed, 5, MEETING))
hang(Part("meetings/_agenda_part.html", agenda, 10, MEETING))
hang(Part("meetings/_minutes_part.html", lines, 30, MEETING))
hang(Part("meetings/_tasks_part.html", tasks, 35, MEETING))
hang(Part("meetings/_replies_part.html", beside(replies), 10, MEETING))
hang(Part("meetings/_speaking_part.html", beside(speaking), 5, MEETING))
hang(Part("meetings/_attendance_part.html", beside(attendance), 20, MEETING))
