from coalitions.spaces.forms.coalitions import CoalitionForm, QuestionForm, SeatForm, StartForm
from coalitions.spaces.forms.people import InvitationForm, JoinForm, PeopleForm, RoleForm
from coalitions.spaces.forms.spaces import SpaceForm

__all__ = [
    "CoalitionForm",
    "InvitationForm",
    "JoinForm",
    "PeopleForm",
    "QuestionForm",
    "RoleForm",
    "SeatForm",
    "SpaceForm",
    "StartForm",
]
