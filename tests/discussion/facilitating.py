"""One case for each kind of record that facilitators make in discussions; actions.py takes them in."""

from coalitions.discussion.models import Topic
from coalitions.spaces.makers import MAKERS
from coalitions.spaces.models import Moderation
from tests.live.actions import Action


def member(cast, user):
    return cast.space.memberships.get(user=user)


def opened(cast):
    cast.topic = Topic.objects.open(cast.space, "Läsecirkel i biblioteket", "Vem kan ta tisdagar?", by=member(cast, cast.tuva))
    cast.first = cast.topic.messages.get()


def hide(cast):
    cast.first = cast.topic.messages.get(pk=cast.first.pk)
    cast.moderation = Moderation.objects.decide(cast.first, True, "Namnger ett barn", by=member(cast, cast.mirja))


def hidden(cast):
    opened(cast)
    hide(cast)


def two(cast):
    opened(cast)
    cast.other = Topic.objects.open(cast.space, "Annat", "Annat", by=member(cast, cast.tuva))


def move(cast):
    cast.topic.messages.get(pk=cast.first.pk).move_to(cast.other, by=member(cast, cast.mirja))


def locked(cast):
    opened(cast)
    cast.topic.keep_locked("Klart", by=member(cast, cast.mirja))


def resolved(cast):
    opened(cast)
    cast.topic.resolve(True, by=member(cast, cast.tuva))


def topics(cast):
    return f"/spaces/{cast.space.pk}/topics/"


def thread(cast):
    return cast.topic.get_absolute_url()


def on_topic(verb, setup=opened, page=topics):
    return Action(page=page, setup=setup, act=verb)


ACTIONS = {
    "message.hidden": Action(page=thread, setup=opened, act=hide),
    "message.shown": Action(page=thread, setup=hidden, act=lambda cast: cast.moderation.undo(by=member(cast, cast.ingegerd))),
    "message.struck": Action(
        page=thread, setup=opened, act=lambda cast: cast.first.strike(["tisdagar"], by=member(cast, cast.mirja))
    ),
    "message.led_on": Action(
        page=thread, setup=opened, act=lambda cast: cast.first.become(MAKERS["task"], by=member(cast, cast.tuva))
    ),
    "message.moved": Action(page=thread, setup=two, act=move),
    "message.left": Action(page=lambda cast: cast.other.get_absolute_url(), setup=two, act=move),
    "topic.changed": Action(page=topics, setup=two, act=move),
    "topic.locked": on_topic(lambda cast: cast.topic.keep_locked("Klart", by=member(cast, cast.mirja))),
    "topic.unlocked": on_topic(lambda cast: cast.topic.keep_locked("", by=member(cast, cast.mirja)), locked),
    "topic.resolved": on_topic(lambda cast: cast.topic.resolve(True, by=member(cast, cast.tuva))),
    "topic.reopened": on_topic(lambda cast: cast.topic.resolve(False, by=member(cast, cast.tuva)), resolved),
    "topic.paced": on_topic(lambda cast: cast.topic.set_pace("members", 60, by=cast.mirja), page=thread),
}
