from coalitions.spaces.models.authored import Authored
from coalitions.spaces.models.coalition import Coalition
from coalitions.spaces.models.handover import Handover
from coalitions.spaces.models.invitation import Invitation
from coalitions.spaces.models.mandate import Mandate
from coalitions.spaces.models.membership import Membership, is_here
from coalitions.spaces.models.question import ChallengeQuestion, CoalitionName
from coalitions.spaces.models.role import Role
from coalitions.spaces.models.seat import Seat
from coalitions.spaces.models.seated import SeatRole
from coalitions.spaces.models.sharing import Sharing
from coalitions.spaces.models.space import Space, Visibility

__all__ = [
    "Authored",
    "ChallengeQuestion",
    "Coalition",
    "CoalitionName",
    "Handover",
    "Invitation",
    "Mandate",
    "Membership",
    "Role",
    "Seat",
    "SeatRole",
    "Sharing",
    "Space",
    "Visibility",
    "is_here",
]
