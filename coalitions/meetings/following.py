"""What the desk does when a meeting of the journey changes or is to go, and what of it stands in people's feeds."""

from coalitions.boards.ical import MORE
from coalitions.journey.changing import CHANGING, REMOVING
from coalitions.meetings import ical
from coalitions.meetings.errors import InvitedAlready
from coalitions.meetings.models import Answer, Desk, Rsvp
from coalitions.spaces.models import Membership

TOLD = {"title", "about", "starts_at", "ends_at", "place", "link"}  # what stands in a calendar


def changed(meeting, names, *, by):
    """Raises InvitedAlready when a meeting to which people have been invited would lose its date."""
    if not names & TOLD or not Desk.objects.filter(meeting=meeting).exists():
        return
    desk = Desk.objects.held(meeting)
    if desk.is_inviting and meeting.done_at is None:
        if meeting.starts_at is None:
            raise InvitedAlready
        desk.moved(by)


def going(meeting):
    if Desk.objects.inviting().filter(meeting=meeting).exists():
        raise InvitedAlready


def feed(user, absolute):
    """Meetings the person is invited to and has not declined."""
    spaces = Membership.objects.active().inside().filter(user=user).values("space")
    declined = Rsvp.objects.filter(user=user, answer=Answer.NO).values("meeting")
    desks = Desk.objects.inviting().filter(meeting__space__in=spaces, meeting__starts_at__isnull=False)
    return ical.lines(
        desks.exclude(meeting__in=declined).select_related("meeting").order_by("meeting__starts_at", "pk"), absolute
    )


CHANGING.append(changed)
REMOVING.append(going)
MORE.append(feed)
