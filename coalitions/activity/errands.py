"""What a mail may offer to do with one button: slices say it in their apps.py, for this one may not know them.

A Deed is asked again when its button is pressed, maybe weeks later: `may` looks at the thing and the person as they are then.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Deed:
    """name: unique, kept with each errand. model: of the things it is done to. label: on the button. done: said afterwards.

    may(thing, user): whether that person may do it now. do(thing, by=user): one verb.
    """

    name: str
    model: type
    label: object
    done: object
    may: Callable
    do: Callable


DEEDS: dict[str, Deed] = {}


def offers(deed):
    DEEDS[deed.name] = deed


def offered(thing, user):
    return [deed for deed in DEEDS.values() if isinstance(thing, deed.model) and deed.may(thing, user)]
