"""Samples of direct conversations."""

from coalitions.discussion.forms_direct import TalkForm
from coalitions.discussion.models.conversations import Conversation
from coalitions.home.samples.discussion import NAMED, message, topic
from coalitions.home.samples.spaces import direct
from coalitions.home.samples.things import SAMIRA, TUVA


def talks():
    return [
        Conversation(direct(0), topic("", newest=message()), 3),
        Conversation(direct(0, TUVA.name), topic("", newest=message(TUVA, NAMED)), 0),
    ]


SAMPLES = {
    "discussion/_conversations.html": {"": lambda: {"rows": talks()}, "none": lambda: {"rows": []}},
    "discussion/_conversation.html": {"unread": lambda: {"row": talks()[0]}, "read": lambda: {"row": talks()[1]}},
    "discussion/_choose_people.html": {"nobody": lambda: {"form": TalkForm(by=SAMIRA)}},
}
