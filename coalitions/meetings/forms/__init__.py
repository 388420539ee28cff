from coalitions.meetings.forms.agenda import AgendaForm
from coalitions.meetings.forms.attendance import AttendanceForm
from coalitions.meetings.forms.inviting import InvitationForm, ReplyForm
from coalitions.meetings.forms.minutes import AddendumForm, AnswerForm, ApproversForm, LineForm, TurnForm, WriteForm
from coalitions.meetings.forms.planning import CheckForm, DebriefForm, FollowUpForm

__all__ = [
    "AddendumForm",
    "AgendaForm",
    "AnswerForm",
    "ApproversForm",
    "AttendanceForm",
    "CheckForm",
    "DebriefForm",
    "FollowUpForm",
    "InvitationForm",
    "LineForm",
    "ReplyForm",
    "TurnForm",
    "WriteForm",
]
