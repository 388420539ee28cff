"""Invitations to meetings: who has not answered."""

from functools import partial

from django.utils.translation import gettext as _

from coalitions.activity.awaiting import Awaited, bring
from coalitions.activity.models import Reminder
from coalitions.meetings.models import Desk
from coalitions.meetings.seating import Seating

KIND = "meeting.unanswered"


def find(space_id, pk):
    desk = Desk.objects.inviting().filter(meeting__space=space_id, meeting=pk).select_related("meeting").first()
    return desk and desk.meeting


def desk_of(meeting):
    return Desk.objects.select_related("meeting").get(meeting=meeting)


bring(
    Awaited(
        name="meeting",
        find=find,
        title=lambda meeting: _("Who has not answered"),
        silent=lambda meeting: Seating(desk_of(meeting)).unanswered,
        kind=lambda meeting: KIND,
        remind=partial(Reminder.objects.send, KIND),
    )
)
