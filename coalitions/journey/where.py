"""The journey on "Where we are": its path, the next meeting, and what came last."""

from coalitions.journey.answering import silent
from coalitions.journey.models import Exercise, Meeting
from coalitions.live.prepared import prepared
from coalitions.spaces.access import leads
from coalitions.spaces.frame import once
from coalitions.spaces.models import Space
from coalitions.spaces.where import Part, show

KINDS = "journey.* meeting.* exercise.*"
LATEST = 3


def common(request, coalition):
    """The coalition's common space, if the reader may enter it."""
    return once(request, "common", lambda: next(iter(commons(coalition, request.user)), None))


@prepared
def commons(coalition, reader):
    return Space.objects.doors_of(reader).filter(coalition=coalition.pk, is_common=True).order_by("pk")[:1]


def path(request, coalition):
    space = common(request, coalition)
    meetings = all_stations(request, space)
    leading = request.space == space and leads(request.membership)
    return {"meetings": meetings, "space": space, "leads": leading} if meetings or leading else None


def stations(space):
    """The meetings in order, each with `state`: done, next or ahead; the first that is not done is next."""
    meetings = in_order(space) if space else []
    ahead = next((one for one in meetings if one.done_at is None), None)
    for one in meetings:
        one.state = "done" if one.done_at else "next" if one is ahead else "ahead"
    return meetings


@prepared
def in_order(space):
    return Meeting.objects.filter(space=space.pk).order_by("position", "pk")


def all_stations(request, space):
    return once(request, "stations", lambda: stations(space))


def next_meeting(request, coalition):
    space = common(request, coalition)
    meeting = next((one for one in all_stations(request, space) if one.state == "next"), None)
    if meeting is None:
        return None
    exercises = list(Exercise.objects.open().filter(meeting=meeting).order_by("position"))
    leading = request.space == space and leads(request.membership)
    named = [one for one in exercises if not one.is_anonymous]
    return {"meeting": meeting, "exercises": exercises, "silent": silent(named, coalition) if leading else []}


def latest(request, coalition):
    space = common(request, coalition)
    found = closed(space) if space else []
    return {"exercises": found, "space": space} if found else None


@prepared
def closed(space):
    found = Exercise.objects.counted().filter(space=space.pk, closed_at__isnull=False, said__gt=0)
    return found.select_related("meeting").order_by("-closed_at")[:LATEST]


show(Part("journey/_where_path.html", path, "wide", 10, KINDS))
show(Part("journey/_where_latest.html", latest, "main", 10))
show(Part("journey/_where_next.html", next_meeting, "aside", 10))
