from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from coalitions.journey.views.fetch import the_meeting
from coalitions.meetings.tasks import cards_of
from coalitions.meetings.tasks import tasks as shown
from coalitions.spaces.access import contributors_only, members_only


@members_only
@require_safe
def tasks(request, space, meeting):
    return render(request, "meetings/_tasks.html", {"part": shown(request, the_meeting(space, meeting))})


@contributors_only
@require_POST
def take(request, space, meeting):
    """The task that is named becomes one's own, beside whoever has it already."""
    meeting, named = the_meeting(space, meeting), request.POST.get("card", "")
    if request.membership.is_guest:
        raise PermissionDenied
    if named.isdecimal() and len(named) < 16:
        get_object_or_404(cards_of(meeting), pk=named).also_ask([request.user], by=request.user)
    return redirect(meeting)
