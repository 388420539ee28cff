from coalitions.spaces.models.authored import Authored
from coalitions.spaces.models.coalition import Coalition
from coalitions.spaces.models.invitation import Invitation
from coalitions.spaces.models.membership import Membership, is_here
from coalitions.spaces.models.question import ChallengeQuestion, CoalitionName
from coalitions.spaces.models.role import Role
from coalitions.spaces.models.seat import Seat, SeatRole
from coalitions.spaces.models.space import Space, Visibility

__all__ = [
    "Authored",
    "ChallengeQuestion",
    "Coalition",
    "CoalitionName",
    "Invitation",
    "Membership",
    "Role",
    "Seat",
    "SeatRole",
    "Space",
    "Visibility",
    "is_here",
]
