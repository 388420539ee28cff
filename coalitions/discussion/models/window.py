"""The part of a topic that a page shows: its newest, or what stands round one message."""

from dataclasses import dataclass

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

    @property
    def next(self):
        """The number from which "Show later" goes on."""
        return self.messages[-1].made + 1 if self.messages else 0


def newest(messages):
    return before(messages, None, SIZE)


def before(messages, made, count=MORE):
    older = messages if made is None else messages.filter(made__lt=made)
    rows = list(older.order_by("-made")[: count + 1])
    return Window(rows[:count][::-1], earlier=len(rows) > count)


def since(messages, made, count=MORE):
    rows = list(messages.filter(made__gte=made).order_by("made")[: count + 1])
    return Window(rows[:count], later=len(rows) > count)


def around(messages, made, half=HALF):
    older, newer = before(messages, made, half), since(messages, made, half)
    return Window(older.messages + newer.messages, older.earlier, newer.later)


def opened(messages, unread):
    """Round the first unread message, else at the end. unread: that message or None."""
    return newest(messages) if unread is None else around(messages, unread.made, MORE)
