"""How the meeting desk is drawn when the log says it changed, and who hears of it."""

from django.utils.translation import gettext_lazy as _

from coalitions.activity.hearing import Heard, hears, settled_by, tells
from coalitions.activity.models import Reason
from coalitions.journey.models import Meeting
from coalitions.live.audit import audited
from coalitions.live.news import makes, news, place, remove
from coalitions.meetings.invited import asked
from coalitions.meetings.models import Desk, Line, Minutes, Rsvp
from coalitions.meetings.seating import Seating
from coalitions.organisations.clashes import moves
from coalitions.spaces.hanging import name_of

audited(
    {
        "meeting.invited": _("Invitation to a meeting sent"),
        "meeting.called_off": _("Meeting called off"),
        "attendance.taken": _("Attendance noted"),
        "minutes.proposed": _("Minutes put up for approval"),
        "minutes.answered": _("Minutes answered by an approver"),
        "minutes.approved": _("Minutes approved and locked"),
        "minutes.taken_back": _("Minutes taken back to be changed"),
        "minutes.added": _("Addendum to the minutes"),
    }
)
moves("meetings.rsvp", "organisation", _("Replies to invitations"))
moves("meetings.attendance", "organisation", _("Attendance at meetings"))
moves("meetings.speaker", "organisation", _("Places in the speaking order"))
moves("meetings.line", "organisation", _("Lines of minutes"))
moves("meetings.approval", "organisation", _("Approvals of minutes"))
moves("meetings.addendum", "organisation", _("Addenda to minutes"))
makes("line.written", Line.objects.all)
tells(Meeting, text=lambda meeting: meeting.about or meeting.title)
tells(Rsvp, thread=lambda reply: reply.meeting, name=lambda reply: name_of(reply.meeting))


@news("agenda.put", "agenda.changed", "agenda.begun", "agenda.finished", "agenda.removed")
def agenda(item):
    """The agenda stands in a region: what can be done there depends on the reader."""
    return []


REPLIES = "meeting.invited", "meeting.called_off", "meeting.date_sought", "meeting.reminded", "meeting.unanswered"


@news(*REPLIES, "rsvp.replied", "rsvp.placed")
def replies(thing):
    """Who is coming stands in a region of its own."""
    return []


@hears("rsvp.placed")
def placed(reply):
    return [Heard(reply.user_id, Reason.PLACED)]


@hears("meeting.reminded")
def reminded(meeting):
    """Those who have a place, and those who may still come."""
    seating = Seating(Desk.objects.select_related("meeting").get(meeting=meeting))
    out = {one.user_id for one in [*seating.no, *seating.waiting]}
    return [Heard(user, Reason.MEETING) for user in seating.people if user not in out]


@hears("meeting.unanswered")
def unanswered(meeting):
    seating = Seating(Desk.objects.select_related("meeting").get(meeting=meeting))
    return [Heard(user, Reason.UNANSWERED) for user in seating.unanswered]


@settled_by(Reason.UNANSWERED)
def answered(users, meetings):
    return set(Rsvp.objects.filter(user__in=users, meeting__in=meetings).values_list("user", "meeting"))


@news("speaking.asked", "speaking.left", "speaking.given")
def speaking(meeting):
    """The speaking order is a region: what can be done there depends on the reader."""
    return []


@news("attendance.taken", "minutes.proposed", "minutes.answered", "minutes.approved", "minutes.taken_back", "minutes.added")
def taken(meeting):
    """Who was there and how the minutes stand are regions: what can be done there depends on the reader."""
    return []


@news("check.put", "check.changed", "check.turned", "check.removed", "debrief.changed", "follow_up.sent")
def planning(thing):
    """What facilitators keep between themselves stands in a region that only they can fetch."""
    return []


@news("line.written", "line.changed", fetch=Line.objects.drawn)
def line(line):
    return place("meetings/_line.html", line, into=line.container) if line.removed_at is None else remove(line)


@news("line.removed", fetch=Line.objects.drawn, erases=True)
def line_removed(line):
    return remove(line)


@hears("minutes.proposed")
def approvers(meeting):
    named = Minutes.objects.get(meeting=meeting).asked
    return [Heard(one.author_id, Reason.APPROVAL) for one in named if one.author_id]


@hears("meeting.ended")
def absent(meeting):
    """Who belongs here and was not there; nobody where it was not noted who was."""
    there = set(meeting.attendance.values_list("user", flat=True))
    belongs = asked(meeting.space_id).order_by("user").values_list("user", flat=True).distinct()
    return [Heard(user, Reason.MISSED) for user in belongs if user not in there] if there else []


@hears("minutes.approved")
def documented(meeting):
    """Everybody who was there gets to know that they can be read."""
    return [Heard(user, Reason.MINUTES) for user in meeting.attendance.order_by("user").values_list("user", flat=True)]
