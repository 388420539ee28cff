from coalitions.spaces.forms.coalitions import CoalitionForm, QuestionForm, StartForm
from coalitions.spaces.forms.people import ActingForm, InvitationForm, JoinForm, PeopleForm, RoleForm
from coalitions.spaces.forms.seats import HandoverForm, MandateForm, SeatForm
from coalitions.spaces.forms.seeing import ViewingForm
from coalitions.spaces.forms.spaces import SpaceForm

__all__ = [
    "ActingForm",
    "CoalitionForm",
    "HandoverForm",
    "InvitationForm",
    "JoinForm",
    "MandateForm",
    "PeopleForm",
    "QuestionForm",
    "RoleForm",
    "SeatForm",
    "SpaceForm",
    "StartForm",
    "ViewingForm",
]
