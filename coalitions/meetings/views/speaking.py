from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from coalitions.journey.views.fetch import the_meeting
from coalitions.meetings.models import Speaker
from coalitions.meetings.shown import speaking
from coalitions.spaces.access import contributors_only, facilitators_only, members_only


@members_only
@require_safe
def order(request, space, meeting):
    return render(request, "meetings/_speaking.html", {"part": speaking(request, the_meeting(space, meeting))})


@contributors_only
@require_POST
def own(request, space, meeting):
    """Asks for the word, or leaves it."""
    meeting = the_meeting(space, meeting)
    if request.membership.is_guest:
        raise PermissionDenied
    if request.POST.get("ask") == "no":
        Speaker.objects.withdraw(meeting, by=request.user)
    else:
        Speaker.objects.ask(meeting, by=request.membership)
    return redirect(meeting)


@facilitators_only
@require_POST
def turn(request, space, meeting):
    """Gives the word to the one named, else to nobody."""
    meeting, named = the_meeting(space, meeting), request.POST.get("speaker", "")
    speaker = get_object_or_404(Speaker, meeting=meeting, pk=named) if named.isdecimal() and len(named) < 16 else None
    Speaker.objects.give(meeting, speaker, by=request.membership)
    return redirect(meeting)
