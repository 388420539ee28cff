from django.shortcuts import render
from django.views.decorators.http import require_safe

from coalitions.journey.views.fetch import the_meeting
from coalitions.meetings.results import missed
from coalitions.meetings.results import results as told
from coalitions.spaces.access import members_only


@members_only
@require_safe
def results(request, space, meeting):
    return render(request, "meetings/results.html", told(request, the_meeting(space, meeting)))


@members_only
@require_safe
def way(request, space, meeting):
    return render(request, "meetings/_results_way.html", {"part": missed(request, the_meeting(space, meeting))})
