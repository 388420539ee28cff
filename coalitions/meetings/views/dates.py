"""A date that suits most: asked by a vote, and taken for the meeting."""

from datetime import datetime

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import make_aware
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from coalitions.decisions.errors import CannotBeMet
from coalitions.journey.views.fetch import posted, the_meeting
from coalitions.meetings.errors import Sought
from coalitions.meetings.forms.dates import DatesForm
from coalitions.meetings.models import Desk
from coalitions.spaces.access import facilitators_only
from coalitions.spaces.views.pages import form_page


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def seeking(request, space, meeting):
    meeting = the_meeting(space, meeting)
    form = DatesForm(posted(request))
    if form.is_valid() and sought(form, meeting, request.membership):
        messages.success(request, _("Everybody who votes for an organisation is asked."))
        return redirect(meeting)
    return form_page(request, "meetings/seeking.html", form, meeting=meeting)


def sought(form, meeting, by):
    """False with words on the form when there can be no vote now."""
    try:
        Desk.objects.seek(meeting, form.dates, by=by, closes_at=form.cleaned_data["closes_at"])
    except (CannotBeMet, Sought) as error:
        form.add_error(None, error.words)
    return form.is_valid()


@facilitators_only
@require_POST
def taking(request, space, meeting):
    """One of the dates that were voted on becomes the meeting's; it takes as long as before."""
    meeting = the_meeting(space, meeting)
    desk = get_object_or_404(Desk.objects.select_related("poll"), meeting=meeting)
    wanted = request.POST.get("date", "")
    if wanted not in [date for date, *_told in desk.dates]:
        raise Http404
    begins = make_aware(datetime.fromisoformat(wanted))
    ends = begins + (meeting.ends_at - meeting.starts_at) if meeting.ends_at and meeting.starts_at else None
    meeting.describe(starts_at=begins, ends_at=ends, by=request.user)
    messages.success(request, _("The meeting has its date."))
    return redirect(meeting)
