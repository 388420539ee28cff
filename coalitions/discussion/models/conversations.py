"""A person's direct conversations, the one with the newest post first."""

from collections import Counter
from dataclasses import dataclass

from coalitions.discussion.models.message import Message
from coalitions.discussion.models.topic import Topic
from coalitions.spaces.calling import called
from coalitions.spaces.models import Space

ROWS = 200


@dataclass(frozen=True)
class Conversation:
    """space: with the name it has for the reader. count: posts not read."""

    space: Space
    topic: Topic
    count: int


def conversations(user):
    """In a constant number of queries."""
    mine = Space.objects.visible_to(user).filter(coalition=None)
    topics = list(
        Topic.objects.listed().filter(space__in=mine.values("pk")).drawn().select_related("space", "newest__author")[:ROWS]
    )
    called([topic.space for topic in topics], user)
    fresh = Message.objects.filter(topic__in=topics).unread_by(user).by_topic(user) if topics else []
    counts = Counter({topic: count for _space, topic, count, _named, _hides in fresh})
    return [Conversation(topic.space, topic, counts[topic.pk]) for topic in topics]
