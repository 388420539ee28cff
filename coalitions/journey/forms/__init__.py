from coalitions.journey.forms.contributions import AdoptForm, ContributionForm, OutcomeForm, RewordForm, SupportForm
from coalitions.journey.forms.mapping import GroupForm, LineForm, PlaceForm
from coalitions.journey.forms.meetings import BeginForm, ExerciseForm, MeetingForm, NewMeetingForm
from coalitions.journey.forms.methods import MethodForm

__all__ = [
    "AdoptForm",
    "BeginForm",
    "ContributionForm",
    "ExerciseForm",
    "GroupForm",
    "LineForm",
    "MeetingForm",
    "MethodForm",
    "NewMeetingForm",
    "OutcomeForm",
    "PlaceForm",
    "RewordForm",
    "SupportForm",
]
