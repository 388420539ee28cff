from coalitions.initiatives.forms.commitments import CommitmentForm, GivenForm, ReportForm
from coalitions.initiatives.forms.follow_ups import AnswerForm
from coalitions.initiatives.forms.initiatives import BeginForm, InitiativeForm
from coalitions.initiatives.forms.milestones import MilestoneForm, PlanForm

__all__ = ["AnswerForm", "BeginForm", "CommitmentForm", "GivenForm", "InitiativeForm", "MilestoneForm", "PlanForm", "ReportForm"]
