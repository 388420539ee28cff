"""What each slice holds of a person: to take home, to end when the account ends, to bring together when two accounts merge."""

from collections.abc import Callable
from dataclasses import dataclass


def nothing(*people, **more):
    return []


@dataclass(frozen=True)
class Part:
    """title: in the archive and in the preview of a merge. order: of the parts.

    rows(person): [{words: value}] for the archive. hinders(person): [(words, address)] of what must be done before the account
    may end. ends(person, by=): through the slice's own verbs; raises Hindered. merges(person, other, by=): what needs more
    than another owner; every other row is moved (coalitions/people/rows.py).
    """

    title: object
    order: int
    rows: Callable = nothing
    hinders: Callable = nothing
    ends: Callable = nothing
    merges: Callable = nothing


PARTS: list[Part] = []


def bring(part):
    PARTS.append(part)
    PARTS.sort(key=lambda one: one.order)


def hindrances(person):
    return [each for part in PARTS for each in part.hinders(person)]
