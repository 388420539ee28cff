from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.journey.views.fetch import posted, the_meeting
from coalitions.meetings.errors import NoDate
from coalitions.meetings.forms import InvitationForm, ReplyForm
from coalitions.meetings.models import Desk, Rsvp
from coalitions.meetings.shown import replies
from coalitions.spaces.access import contributors_only, facilitators_only, members_only
from coalitions.spaces.views.pages import form_page


@members_only
@require_safe
def coming(request, space, meeting):
    return render(request, "meetings/_replies.html", {"part": replies(request, the_meeting(space, meeting))})


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request, space, meeting):
    meeting = the_meeting(space, meeting)
    desk = Desk.objects.filter(meeting=meeting).first()
    form = InvitationForm(posted(request), instance=desk)
    if form.is_valid() and invited(form, meeting, request.user):
        messages.success(request, _("The invitation is on its way to everybody in the space."))
        return redirect(meeting)
    return form_page(request, "meetings/invitation.html", form, meeting=meeting, desk=desk)


def invited(form, meeting, by):
    """The desk, or None with words on the form."""
    try:
        return Desk.objects.invite(meeting, by=by, places=form.cleaned_data["places"])
    except NoDate as error:
        form.add_error(None, error.words)


@facilitators_only
@require_POST
def calling_off(request, space, meeting):
    meeting = the_meeting(space, meeting)
    Desk.objects.call_off(meeting, by=request.user)
    messages.success(request, _("The meeting is called off, and everybody's calendar is told."))
    return redirect(meeting)


@contributors_only
@require_POST
def reply(request, space, meeting):
    meeting, form = the_meeting(space, meeting), ReplyForm(request.POST)
    if request.membership.is_guest:
        raise PermissionDenied
    if form.is_valid():
        Rsvp.objects.reply(meeting, form.cleaned_data["answer"], by=request.membership)
        messages.success(request, _("Your answer has been noted."))
    return redirect(meeting)
