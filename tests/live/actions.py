"""One case for each kind a news.py registers: where the page is, what somebody does there."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Action:
    """page, region: `lambda cast: url`; act, setup: `lambda cast: …` by verbs.

    page: None for news of the house, which has no page. region: the address that shows a kind too rich to patch; without it
    the page's own live-region for the kind is taken; False declares that the kind draws nothing.
    setup: before the page is rendered.
    """

    page: Callable | None
    act: Callable
    setup: Callable | None = None
    region: Callable | bool | None = None
