from coalitions.meetings.models.agenda import AgendaItem
from coalitions.meetings.models.attendance import Attendance
from coalitions.meetings.models.desk import Desk
from coalitions.meetings.models.line import Line
from coalitions.meetings.models.minutes import Addendum, Approval, Minutes
from coalitions.meetings.models.planning import Check, Debrief, FollowUp
from coalitions.meetings.models.rsvp import Answer, Rsvp
from coalitions.meetings.models.speaker import Speaker

__all__ = [
    "Addendum",
    "AgendaItem",
    "Answer",
    "Approval",
    "Attendance",
    "Check",
    "Debrief",
    "Desk",
    "FollowUp",
    "Line",
    "Minutes",
    "Rsvp",
    "Speaker",
]
