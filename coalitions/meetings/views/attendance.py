from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.journey.views.fetch import posted, the_meeting
from coalitions.meetings.forms import AttendanceForm
from coalitions.meetings.models import Attendance
from coalitions.meetings.shown import attendance
from coalitions.people.qr import picture
from coalitions.spaces.access import contributors_only, facilitators_only, members_only
from coalitions.spaces.views.pages import form_page


@members_only
@require_safe
def there(request, space, meeting):
    return render(request, "meetings/_attendance.html", {"part": attendance(request, the_meeting(space, meeting))})


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def here(request, space, meeting):
    """Where the link and the picture at the door lead: one button."""
    meeting = the_meeting(space, meeting)
    if request.membership.is_guest:
        raise PermissionDenied
    if request.method == "POST":
        Attendance.objects.tap(meeting, by=request.membership)
        messages.success(request, _("It is noted that you are here."))
        return redirect(meeting)
    return render(request, "meetings/here.html", {"space": space, "part": attendance(request, meeting), "meeting": meeting})


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def attendance_list(request, space, meeting):
    meeting = the_meeting(space, meeting)
    form = AttendanceForm(posted(request), meeting=meeting)
    if form.is_valid():
        Attendance.objects.take(meeting, form.hours, by=request.user)
        return redirect(meeting)
    address = settings.BASE_URL + reverse("meetings:here", args=[space.pk, meeting.pk])
    return form_page(request, "meetings/attendance.html", form, meeting=meeting, address=address, picture=picture(address))
