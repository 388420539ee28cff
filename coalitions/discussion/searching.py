"""Threads and posts as things that are found. Comments are posts too: they open at the thing they are about."""

from django.utils.translation import gettext_lazy as _

from coalitions.discussion.models import Capacity, Message, Topic
from coalitions.search.sources import CAPACITIES, Source, bring
from coalitions.spaces.text.plain import plain


def messages():
    found = Message.objects.there().filter(topic__is_covered=False)
    return found.select_related("topic", "author", "organisation")


def comments(ids):
    """Of threads that are about a thing: found while that thing is not hidden."""
    return Message.objects.filter(topic__in=ids).exclude(topic__about="").values_list("pk", flat=True)


def topics():
    return Topic.objects.listed().select_related("author", "organisation")


def unread(user):
    return Message.objects.unread_by(user).order_by().values("pk")


def said(message):
    return plain(message.html, len(message.html) + 1)


CAPACITIES.extend(Capacity.choices)
bring(Source("topic", _("Thread"), _("Threads"), "messages-square", topics, at=lambda topic: topic.at, is_named=True, order=20))
bring(
    Source(
        "message",
        _("Post"),
        _("Posts"),
        "message-square",
        messages,
        at=lambda message: message.at,
        title=lambda message: message.topic.title,
        text=said,
        capacity=lambda message: message.capacity,
        follows={"discussion.topic": comments},
        unread=unread,
        order=30,
    )
)
