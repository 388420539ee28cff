"""What can be made of a thing in one action: a task of a post. Slices bring how, for siblings may not know each other."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Maker:
    """make: a function of (space, title, source, by) giving what was made; source: as "message-17". by: the membership.

    places: of a space, [(id, name)] of where it can be put; make takes one of these ids as `place`.
    """

    name: str
    label: object
    icon: str
    make: Callable
    places: Callable | None = None


MAKERS: dict[str, Maker] = {}


def bring(maker):
    MAKERS[maker.name] = maker
