"""Who hears of a record, and why: each slice says it in its news.py, next to how the record is drawn."""

from dataclasses import dataclass

from coalitions.live.news import LASTING

HEARERS: dict = {}
COUNTERS: list = []


@dataclass(frozen=True)
class Heard:
    """One person hears of it. reason: why, one of models.Reason."""

    user_id: int
    reason: str


def hears(*kinds):
    """Registers who hears of these kinds; the function gets the subject and gives a list of Heard."""

    def register(listeners):
        for kind in kinds:
            HEARERS[kind] = listeners
        LASTING.update(kinds)
        return listeners

    return register


def counts_for_me(counter):
    """Registers a function: user ids → {user id: int that only grows}. When it moves, the person's pages fetch what is theirs."""
    COUNTERS.append(counter)
    return counter


def numbers_of(user_ids):
    """{user id: one number that moves whenever something of the person's own has}: a notification, something read."""
    counted = [counter(user_ids) for counter in COUNTERS]
    return {user_id: sum(numbers.get(user_id, 0) for numbers in counted) for user_id in user_ids}
