"""One case for each kind of record of this slice."""

from coalitions.activity.models import Reminder
from coalitions.discussion.models import Message, Reaction, Topic
from tests.discussion import facilitating
from tests.live.actions import Action


def member(cast, user):
    return cast.space.memberships.get(user=user)


def opened(cast):
    cast.topic = Topic.objects.open(cast.space, "Läsecirkel i biblioteket", "Vem kan ta tisdagar?", by=member(cast, cast.tuva))


def quoted(cast):
    opened(cast)
    cast.first = cast.topic.messages.get()
    cast.topic.post("Jag kan.", by=member(cast, cast.samira), quote=cast.first)


def removed(cast):
    quoted(cast)
    cast.first.remove(by=member(cast, cast.tuva))


def topics(cast):
    return f"/spaces/{cast.space.pk}/topics/"


def thread(cast):
    return cast.topic.get_absolute_url()


def edited(cast):
    message = Message.objects.get(pk=cast.first.pk)
    message.edit("Vem kan ta onsdagar?", message.version, by=member(cast, cast.tuva))


def talked(cast):
    """Nobody outside hears of it; the space they share only goes on."""
    Topic.objects.talk([cast.samira], "Har du tid?", by=cast.tuva)
    cast.space.describe(description="Vi läser", by=cast.ingegerd)


def remind(cast):
    Reminder.objects.send("message.reminded", cast.first, by=cast.ingegerd)


ACTIONS = {
    "direct.begun": Action(page=lambda c: f"/spaces/{c.space.pk}/members/", region=False, act=talked),
    "topic.opened": Action(page=topics, act=opened),
    "topic.renamed": Action(
        page=topics, setup=opened, act=lambda cast: cast.topic.rename("Bokcirkel", cast.topic.version, by=member(cast, cast.tuva))
    ),
    "message.posted": Action(
        page=thread, setup=opened, act=lambda cast: cast.topic.post("Jag med.", by=member(cast, cast.petter), quote=None)
    ),
    "message.edited": Action(page=thread, setup=quoted, act=edited),
    "message.deleted": Action(page=thread, setup=quoted, act=lambda cast: cast.first.remove(by=member(cast, cast.tuva))),
    "reaction.turned": Action(
        page=thread, setup=quoted, act=lambda cast: Reaction.objects.turn(cast.first, "agree", by=member(cast, cast.samira))
    ),
    "message.reminded": Action(page=thread, setup=quoted, act=remind, region=False),
    "message.restored": Action(page=thread, setup=removed, act=lambda cast: cast.first.restore(by=member(cast, cast.mirja))),
} | facilitating.ACTIONS
