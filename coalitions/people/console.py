"""The console's tabs: what an administrator of the installation works with. Slices bring their own from their apps.py."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Tab:
    """url: a route without arguments; other pages of the tab lie below it. count: how much waits there, asked each time."""

    label: object
    icon: str
    url: str
    order: int
    count: Callable | None = None


TABS: list[Tab] = []


def bring(tab):
    TABS.append(tab)
    TABS.sort(key=lambda one: one.order)
