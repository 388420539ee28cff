"""Who may hear of a record, and why: each slice says it in its news.py, next to how the record is drawn.

A slice brings what people hear in up to four ways, and needs no more:

    @hears("card.due")                      # rows of this kind concern persons, each for a Reason
    def due(card):
        return [Heard(one.user_id, Reason.DUE) for one in card.assignees.all() if one.user_id]

    follows("document.added", reason=Reason.ADDED)    # everybody hears it who chose "all" for the space or the thing

    @read_by(Message)                       # which of them have been read by whom, by other ways than the bell
    def read(users, messages):
        return {(user id, message id), ...}

    tells(Message, thread=lambda message: message.topic, is_gone=lambda message: message.is_gone, ...)

The last says how such a thing is grouped, whether it is taken away (nobody hears of what is hidden, removed or archived) and what
of it a mail quotes. Its `title`, its `space_id` and its `scope` (what a guest's access and a level name) it says itself.
A new reason is a line in models/reason.py, where it also says whether it passes every limit. What is registered here are
candidates: coalitions/activity/deciding.py alone decides who hears, and it is asked again at the moment of sending.
"""

from collections.abc import Callable
from dataclasses import dataclass

from coalitions.live.news import LASTING

HEARERS: dict = {}
FOLLOWED: dict = {}  # kind → the reason for which those who follow hear of it
READERS: dict = {}  # model → function of (user ids, subjects) that gives {(user id, subject id)}
COUNTERS: list = []
TELLINGS: dict = {}  # model → Telling


@dataclass(frozen=True)
class Heard:
    """One person may hear of it. reason: why, one of models.Reason."""

    user_id: int
    reason: str


@dataclass(frozen=True)
class Telling:
    """thread: the thing under which it is grouped. is_gone: whether it is taken away. text: what a mail quotes, as written."""

    thread: Callable = lambda thing: thing
    is_gone: Callable = lambda thing: False
    text: Callable = lambda thing: getattr(thing, "title", "")


def tells(model, **ways):
    """Registers how things of that kind are told of; see Telling."""
    TELLINGS[model] = Telling(**ways)


def telling(thing):
    return TELLINGS.get(type(thing), Telling())


def hears(*kinds):
    """Registers whom rows of these kinds concern; the function gets the subject and gives a list of Heard."""

    def register(listeners):
        for kind in kinds:
            HEARERS[kind] = listeners
        LASTING.update(kinds)
        return listeners

    return register


def follows(*kinds, reason):
    """Registers what everybody hears who chose to hear all of a space, or of one thing in it."""
    FOLLOWED.update(dict.fromkeys(kinds, reason))
    LASTING.update(kinds)


def read_by(model):
    """Registers a function: (user ids, subjects) → {(user id, subject id)} of those a person has read where they stand."""

    def register(reader):
        READERS[model] = reader
        return reader

    return register


def counts_for_me(counter):
    """Registers a function: user ids → {user id: int that only grows}. When it moves, the person's pages fetch what is theirs."""
    COUNTERS.append(counter)
    return counter


def numbers_of(user_ids):
    """{user id: one number that moves whenever something of the person's own has}: a notification, something read."""
    counted = [counter(user_ids) for counter in COUNTERS]
    return {user_id: sum(numbers.get(user_id, 0) for numbers in counted) for user_id in user_ids}
