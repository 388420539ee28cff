from coalitions.decisions.forms.asking import AnswerForm, ClearanceForm, ClearingForm, InterestForm, ReviewForm
from coalitions.decisions.forms.drafting import DraftForm
from coalitions.decisions.forms.filtering import FilterForm
from coalitions.decisions.forms.voting import vote_form

__all__ = [
    "AnswerForm",
    "ClearanceForm",
    "ClearingForm",
    "DraftForm",
    "FilterForm",
    "InterestForm",
    "ReviewForm",
    "vote_form",
]
