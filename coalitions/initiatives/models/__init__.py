from coalitions.initiatives.models.commitment import Commitment
from coalitions.initiatives.models.follow_up import Answer, FollowUp
from coalitions.initiatives.models.given import Given
from coalitions.initiatives.models.initiative import Initiative
from coalitions.initiatives.models.milestone import Milestone
from coalitions.initiatives.models.report import Report
from coalitions.initiatives.models.showing import Showing

__all__ = ["Answer", "Commitment", "FollowUp", "Given", "Initiative", "Milestone", "Report", "Showing"]
