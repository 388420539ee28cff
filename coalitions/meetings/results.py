"""All that a meeting came to, on one page, for whoever was not there and for whoever wants it again."""

from coalitions.journey.models import Meeting
from coalitions.journey.results import of_meeting
from coalitions.meetings.kinds import LineKind
from coalitions.meetings.paper import with_things
from coalitions.meetings.shown import standing
from coalitions.spaces import viewing
from coalitions.spaces.asked import asked_in


def results(request, meeting):
    """In a constant number of queries."""
    lines = with_things(meeting.lines.kept().exclude(kind=LineKind.NOTE).drawn())
    coalition = meeting.space.coalition
    following = Meeting.objects.ahead().filter(space=meeting.space_id, position__gt=meeting.position)
    return missed(request, meeting) | {
        "kinds": [(kind.label, found) for kind in LineKind if (found := [one for one in lines if one.kind == kind])],
        "exercises": of_meeting(meeting),
        "question": coalition and coalition.question,
        "asked": asked_in(coalition, request.user, viewing.organisations(request)) if coalition else [],
        "following": following.order_by("position", "pk").first(),
    }


def missed(request, meeting):
    """was: whether the reader was there; None where nobody noted who was."""
    there = set(meeting.attendance.values_list("user", flat=True))
    return standing(request, meeting) | {"was": request.user.pk in there if there else None}
