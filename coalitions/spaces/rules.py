"""What a coalition's own charter says about its spaces: a slot that the slice which knows charters fills."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Rules:
    """visibility, is_restricted: of a new space. days: until a report is decided and a question answered, or 0.

    ladder: the steps of moderation, in words. leaving: what holds for who leaves. url: where all of it stands.
    """

    visibility: str
    is_restricted: bool
    days: int
    ladder: str
    leaving: str
    url: str

    def due(self, at):
        """By when what came in at that moment is decided, or None."""
        return at + timedelta(days=self.days) if self.days else None


KNOWING: list[Callable] = []
JOINING: list[Callable] = []


def knows(provider):
    """Registers a function of (coalition id) that gives its Rules in one query, or None where it has none."""
    KNOWING.append(provider)
    return provider


def rules_of(coalition_id):
    found = (provider(coalition_id) for provider in KNOWING if coalition_id)
    return next((rules for rules in found if rules), None)


def hears_joining(hearer):
    """Registers a function of (coalition, organisation), called within the verb, before its representative sits."""
    JOINING.append(hearer)
    return hearer


def joins(coalition, organisation):
    for hearer in JOINING:
        hearer(coalition, organisation)
