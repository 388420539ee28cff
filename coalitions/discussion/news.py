"""How topics and messages are drawn when the log says they changed, and who hears of them."""

from django.utils.translation import gettext_lazy as _

from coalitions.activity.hearing import Heard, hears
from coalitions.discussion.models import Message, Topic
from coalitions.live.news import makes, news, place
from coalitions.organisations.clashes import moves

makes("topic.opened", Topic.objects.all)
makes("message.posted", Message.objects.all)
moves("discussion.topic", "organisation", _("Threads"))
moves("discussion.message", "organisation", _("Posts"))


def row(topic):
    return place("discussion/_topic.html", topic, into=f"space-{topic.space_id}-topics")


def post(message):
    return place("discussion/_message.html", message, into=f"topic-{message.topic_id}-messages")


@news("topic.opened", "topic.renamed", fetch=Topic.objects.drawn)
def topic(topic):
    return [row(topic), place("discussion/_title.html", topic, into=f"topic-{topic.pk}-head", id=f"topic-{topic.pk}-title")]


@news("message.posted", fetch=Message.objects.drawn)
def posted(message):
    """It is nearly always the topic's newest, so that one is not asked for again: the way to the first reader is short."""
    if message.topic.newest_id == message.pk:
        message.topic.newest = message
    return [post(message), row(message.topic)]


@news("message.edited", "message.restored", fetch=Message.objects.with_replies)
def changed(message):
    """Those that quote it show its beginning, and so may the list of topics."""
    return [post(message), *map(post, message.replies.all()), row(message.topic)]


@news("message.deleted", fetch=Message.objects.with_replies, erases=True)
def removed(message):
    return changed(message)


@hears("message.posted")
def heard(message):
    named = [user for user in message.mentions.values_list("user", flat=True) if user != message.author_id]
    answered = message.quote.author_id if message.quote else None
    reply = [Heard(answered, "reply")] if answered not in (None, message.author_id, *named) else []
    return [*(Heard(user, "mention") for user in named), *reply]
