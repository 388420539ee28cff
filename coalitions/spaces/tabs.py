"""The tabs of a space. Slices above bring their own from their apps.py, for spaces may not know them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.urls import reverse


@dataclass(frozen=True)
class Tab:
    """One tab. url: a route that takes `space`, in the namespace of the tab's own pages.

    count: a function of (request, space ids) giving {space id: how many are new}; kinds: the kinds of record that change it.
    doors: for the things a guest may be invited to, {"topic": route taking `space` and `topic`}.
    in_direct: whether direct conversations have it too.
    things: a function of (space) giving [("topic-5", title)] of what a guest may be invited to.
    """

    label: object
    icon: str
    url: str
    order: int
    count: Callable | None = None
    kinds: str = ""
    doors: Mapping = field(default_factory=dict)
    things: Callable | None = None
    in_direct: bool = False

    @property
    def name(self):
        return self.url if self.url.startswith("spaces:") else self.url.partition(":")[0]

    def is_at(self, match):
        """Whether the page now shown is one of this tab's."""
        return bool(match) and self.name in (match.namespace, match.view_name)


@dataclass(frozen=True)
class Page:
    """A page of the whole coalition, in its menu below "Where we are". url: a route that takes `coalition`."""

    label: object
    icon: str
    url: str

    @property
    def name(self):
        return self.url.partition(":")[0]


TABS: list[Tab] = []
PAGES: list[Page] = []


def bring(tab):
    TABS.append(tab)
    TABS.sort(key=lambda one: one.order)


def add(page):
    PAGES.append(page)


def page_at(name):
    """The name itself if it is that of such a page, else none."""
    return next((page.name for page in PAGES if page.name == name), None)


def address(membership):
    """Where a person enters a space: its first tab, or for a guest the one thing."""
    return door(membership.space_id, membership.scope)


def door(space_id, scope=""):
    """Where the thing of that scope is; without one, the space's first tab."""
    thing, _, pk = scope.partition("-")
    for tab in TABS:
        if thing in tab.doors:
            return reverse(tab.doors[thing], kwargs={"space": space_id, thing: int(pk)})
    return reverse(TABS[0].url, kwargs={"space": space_id})


def counted(request, space_ids):
    """{tab name: {space id: how much is new there for the reader}}, in one query for each tab that counts."""
    return {tab.name: tab.count(request, space_ids) for tab in TABS if tab.count}


def kinds():
    return " ".join(tab.kinds for tab in TABS if tab.kinds)


def things(space):
    """What a guest of the space may be invited to, as choices grouped by tab."""
    offered = [(tab.label, tab.things(space)) for tab in TABS if tab.things]
    return [(label, found) for label, found in offered if found]
