"""How topics and messages are drawn when the log says they changed, and who hears of them."""

from django.utils.translation import gettext_lazy as _

from coalitions.activity.hearing import Heard, follows, hears, read_by, tells
from coalitions.activity.inbound.replies import Unpostable, takes_replies
from coalitions.activity.models import Reason
from coalitions.discussion.models import LONGEST, Message, ReadMark, Topic
from coalitions.live.audit import audited
from coalitions.live.news import makes, news, place, remove
from coalitions.organisations.clashes import moves
from coalitions.spaces.errors import PostingClosed
from coalitions.spaces.hanging import is_talk
from coalitions.spaces.models import Membership
from coalitions.spaces.text.markdown import is_readable


def taken_away(message):
    return message.is_gone or message.topic.is_covered


own = {"thread": lambda one: one.topic, "name": lambda one: one.topic.name}
tells(Message, is_gone=taken_away, text=lambda one: one.body, **own)
follows("message.posted", reason=Reason.POSTED)
makes("topic.opened", Topic.objects.listed)
makes("message.posted", Message.objects.all)
moves("discussion.topic", "organisation", _("Threads"))
moves("discussion.message", "organisation", _("Posts"))
moves("discussion.reaction", "organisation", _("Reactions"))


def row(topic):
    """In the list of topics; one about a thing is in no list."""
    return [] if topic.about else [place("discussion/_topic.html", topic, into=f"space-{topic.space_id}-topics")]


def post(message):
    return place("discussion/_message.html", message, into=f"{message.topic.name}-messages")


audited(
    {
        "message.struck": _("Personal data struck out"),
        "message.moved_on": _("Posts moved to another thread"),
        "topic.locked": _("Thread locked"),
        "topic.unlocked": _("Thread opened again"),
        "topic.paced": _("Who may post in the thread, and how often"),
    }
)
KEPT = ["topic.locked", "topic.unlocked", "topic.resolved", "topic.reopened", "topic.paced", "topic.changed"]


@news("topic.opened", "topic.renamed", *KEPT, fetch=Topic.objects.drawn)
def topic(topic):
    return [*row(topic), place("discussion/_title.html", topic, into=f"topic-{topic.pk}-head", id=f"topic-{topic.pk}-title")]


@news("message.posted", fetch=Message.objects.drawn)
def posted(message):
    """It is nearly always the topic's newest, so that one is not asked for again: the way to the first reader is short."""
    if message.topic.newest_id == message.pk:
        message.topic.newest = message
    return [post(message), *row(message.topic)]


@news(
    "message.edited", "message.restored", "message.shown", "message.led_on", "message.moved", fetch=Message.objects.with_replies
)
def changed(message):
    """Those that quote it show its beginning, and so may the list of topics."""
    return [post(message), *map(post, message.replies.all()), *row(message.topic)]


@news("reaction.turned", fetch=Message.objects.drawn)
def reacted(message):
    return post(message)


@news("message.deleted", "message.hidden", "message.struck", fetch=Message.objects.with_replies, erases=True)
def removed(message):
    return changed(message)


@news("message.left")
def left(message):
    """For a guest of the thread it stood in, who hears of no other."""
    return remove(message)


@news("message.reminded", fetch=Message.objects.drawn)
def reminded(message):
    """People hear of it, the page knows already."""


@hears("message.reminded")
def unread(message):
    return [Heard(user, Reason.UNREAD) for user in ReadMark.objects.not_seen_by(message)]


@hears("message.posted")
def heard(message):
    named = [user for user in message.mentions.values_list("user", flat=True) if user != message.author_id]
    reply = answered(message) - {None, message.author_id, *named}
    return [*(Heard(user, "mention") for user in named), *(Heard(user, "reply") for user in reply), *addressed(message)]


def answered(message):
    """Who wrote what it quotes; where a few talk of one passage, all who did."""
    quoted = {message.quote.author_id} if message.quote else set()
    if not is_talk(message.topic.about):
        return quoted
    before = message.topic.messages.there().filter(made__lt=message.made)
    return quoted | set(before.order_by().values_list("author", flat=True))


def addressed(message):
    """In a direct conversation all others are written to."""
    others = Membership.objects.active().filter(space=message.space_id).exclude(user=message.author_id)
    return [Heard(user, "direct") for user in others.values_list("user", flat=True)] if message.topic.is_direct else []


@read_by(Message)
def read(users, messages):
    return ReadMark.objects.read_of(users, messages)


@takes_replies(Topic)
def answer(topic, text, *, by):
    """A mail becomes a post like any other."""
    if len(text) > LONGEST or not is_readable(text):
        raise Unpostable(_("It is too long, or has too many signs in it, for one post."))
    try:
        return topic.post(text, by=by)
    except PostingClosed as error:
        raise Unpostable(error.words) from error
