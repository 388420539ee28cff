from coalitions.discussion.models.capacity import Capacity
from coalitions.discussion.models.draft import Draft
from coalitions.discussion.models.mention import Mention
from coalitions.discussion.models.message import LONGEST, Message
from coalitions.discussion.models.reaction import Kind, Reaction
from coalitions.discussion.models.read_mark import ReadMark
from coalitions.discussion.models.saved import Saved
from coalitions.discussion.models.topic import Topic
from coalitions.discussion.models.version import MessageVersion

__all__ = [
    "LONGEST",
    "Capacity",
    "Draft",
    "Kind",
    "Mention",
    "Message",
    "MessageVersion",
    "ReadMark",
    "Reaction",
    "Saved",
    "Topic",
]
