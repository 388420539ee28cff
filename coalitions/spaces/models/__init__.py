from coalitions.spaces.models.about import About
from coalitions.spaces.models.authored import Authored
from coalitions.spaces.models.coalition import Coalition
from coalitions.spaces.models.deadline import Deadline
from coalitions.spaces.models.flag import Flag
from coalitions.spaces.models.handover import Handover
from coalitions.spaces.models.hideable import Hideable
from coalitions.spaces.models.invitation import Invitation
from coalitions.spaces.models.join_request import JoinRequest
from coalitions.spaces.models.link import Link
from coalitions.spaces.models.mandate import Mandate
from coalitions.spaces.models.membership import Membership, is_here
from coalitions.spaces.models.moderation import Moderation
from coalitions.spaces.models.pace import Paced, Posting
from coalitions.spaces.models.pin import Pin
from coalitions.spaces.models.question import ChallengeQuestion, CoalitionName
from coalitions.spaces.models.role import Role
from coalitions.spaces.models.seat import Seat
from coalitions.spaces.models.seated import SeatRole
from coalitions.spaces.models.sharing import Sharing
from coalitions.spaces.models.space import Space, Visibility
from coalitions.spaces.models.speak_invitation import SpeakInvitation

__all__ = [
    "About",
    "Authored",
    "ChallengeQuestion",
    "Coalition",
    "CoalitionName",
    "Deadline",
    "Flag",
    "Handover",
    "Hideable",
    "Invitation",
    "JoinRequest",
    "Link",
    "Mandate",
    "Membership",
    "Moderation",
    "Paced",
    "Pin",
    "Posting",
    "Role",
    "Seat",
    "SeatRole",
    "Sharing",
    "Space",
    "SpeakInvitation",
    "Visibility",
    "is_here",
]
