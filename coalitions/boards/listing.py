"""The list of a board's cards: sorted by one of its columns, a window at a time."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import F, Min
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

WINDOW = 200
USUAL = "column"
ORDERS = {
    "title": (Lower("title"),),
    "column": ("column__rank", "rank"),
    "who": (F("first_asked"),),
    "due": (F("due_on"),),
    "changed": (F("touched_at"),),
}
LABELS = {"title": _("Task"), "column": _("Column"), "who": _("Assignees"), "due": _("Due"), "changed": _("Changed")}


@dataclass(frozen=True)
class Head:
    """One head of the table. order: what its link asks for; sorted: ascending, descending or nothing."""

    label: object
    order: str
    sorted: str


class Listing:
    """The list as its address asks for it; an address that makes no sense shows the usual order."""

    def __init__(self, cards, asked):
        self.order = asked.get("sort", USUAL) if asked.get("sort", "").lstrip("-") in ORDERS else USUAL
        self.page = Paginator(self.sorted(cards), WINDOW).get_page(asked.get("page"))

    def sorted(self, cards):
        name, falling = self.order.lstrip("-"), self.order.startswith("-")
        keys = [F(key) if isinstance(key, str) else key for key in ORDERS[name]]
        rows = cards.annotate(first_asked=Min(Lower("assignees__user__name"))).drawn()
        last = {"nulls_last": True}
        return rows.order_by(*[key.desc(**last) if falling else key.asc(**last) for key in keys], "pk")

    @property
    def heads(self):
        name, falling = self.order.lstrip("-"), self.order.startswith("-")
        for key, label in LABELS.items():
            at = key == name
            order = f"-{key}" if at and not falling else key
            yield Head(label, order, ("descending" if falling else "ascending") if at else "")
