"""The part of a topic that a page shows: its newest, or what stands round one message."""

from dataclasses import dataclass

from coalitions.discussion.models.message import Message

SIZE = 100  # messages on a page that opens at the end
HALF = 25  # messages on either side of the one a page opens at
MORE = 50  # messages that "Show earlier" brings


@dataclass(frozen=True)
class Window:
    """messages in order; earlier, later: whether there are more on that side."""

    messages: list
    earlier: bool = False
    later: bool = False

    @property
    def more(self):
        """For data-more: the sides on which the list goes on."""
        return " ".join(side for side, on in (("before", self.earlier), ("after", self.later)) if on)

    def begins_after(self, message):
        return bool(self.messages) and self.messages[0].made > message.made

    @property
    def next(self):
        """The number from which "Show later" goes on."""
        return self.messages[-1].made + 1 if self.messages else 0


def newest(topic):
    return upwards(Message.objects.newest_of(topic, count=SIZE + 1), SIZE)


def before(messages, made, count=MORE):
    return upwards(list(messages.filter(made__lt=made).order_by("-made")[: count + 1]), count)


def upwards(rows, count):
    """rows: newest first, one more than are shown where there are more."""
    return Window(rows[:count][::-1], earlier=len(rows) > count)


def since(messages, made, count=MORE):
    rows = list(messages.filter(made__gte=made).order_by("made")[: count + 1])
    return Window(rows[:count], later=len(rows) > count)


def around(messages, made, half=HALF):
    older, newer = before(messages, made, half), since(messages, made, half)
    return Window(older.messages + newer.messages, older.earlier, newer.later)


def opened(topic, unread):
    """Round the first unread message, else at the end. unread: that message or None."""
    return newest(topic) if unread is None else around(topic.messages.stamps(), unread.made, MORE)
