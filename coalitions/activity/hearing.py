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

from django.contrib.auth import get_user_model
from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from coalitions.live.news import LASTING
from coalitions.live.prepared import prepared
from coalitions.spaces.hanging import KINDS, name_of

HEARERS: dict = {}
FOLLOWED: dict = {}  # kind → (the reason for which those who follow hear of it, whether a row is worth it)
READERS: dict = {}  # model → function of (user ids, subjects) that gives {(user id, subject id)}
SETTLED: dict = {}  # reason → function of (user ids, subjects) that gives {(user id, subject id)}
COUNTERS: list = []
TELLINGS: dict = {}  # model → Telling


@dataclass(frozen=True)
class Heard:
    """One person may hear of it. reason: why, one of models.Reason."""

    user_id: int
    reason: str


@dataclass(frozen=True)
class Telling:
    """name: by which a person chooses how much to hear of it, as "card-17"; without one its scope does. thread: the thing under
    which it is grouped. is_gone: whether it is taken away. text: what a mail quotes, as written.

    text_for: of (thing, person), where that depends on who reads it.
    """

    name: Callable = lambda thing: name_of(thing) if thing._meta.model_name in KINDS else ""
    thread: Callable = lambda thing: thing
    is_gone: Callable = lambda thing: False
    text: Callable = lambda thing: getattr(thing, "title", "")
    text_for: Callable | None = None


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


def follows(*kinds, reason, worth=lambda row: True):
    """Registers what everybody hears who chose to hear all of a space, or of one thing in it. worth: of a row, whether to."""
    FOLLOWED.update(dict.fromkeys(kinds, (reason, worth)))
    LASTING.update(kinds)


def read_by(model):
    """Registers a function: (user ids, subjects) → {(user id, subject id)} of those a person has read where they stand."""

    def register(reader):
        READERS[model] = reader
        return reader

    return register


def settled_by(reason):
    """Registers a function as read_by() does, of those who have done what they were told of for that reason."""

    def register(settler):
        SETTLED[reason] = settler
        return settler

    return register


def counts_for_me(counter):
    """Registers a function: a user, as a query names it → a query of one number that only grows, or of none.

    When it moves, the person's pages fetch what is theirs.
    """
    COUNTERS.append(counter)
    return counter


def numbers_of(user_ids):
    """{user id: one number that moves whenever something of the person's own has}: a notification, something read."""
    return dict(numbers(list(user_ids))) if user_ids else {}


@prepared
def numbers(user_ids):
    counted = [Coalesce(Subquery(counter(OuterRef("pk"))), 0) for counter in COUNTERS]
    return get_user_model().objects.filter(pk__in=user_ids).order_by().values_list("pk", sum(counted, Value(0)))
