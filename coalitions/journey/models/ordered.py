"""What meetings and exercises share: a place in an order, a version, and words that several may change."""

from django.db import models

from coalitions.live.log import record, verb
from coalitions.spaces.models.edits import change


class Ordered(models.Model):
    """The model brings `word`, what its kinds begin with; siblings(); and hold(), which makes changers of the order wait."""

    position = models.PositiveIntegerField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
        ordering = ["position", "pk"]

    @verb
    def describe(self, *, by, seen=None, **fields):
        """Changes what it says. seen: the version the person saw. Raises Conflict."""
        change(self, fields, seen, f"{self.word}.changed", by)

    @verb
    def shift(self, by_one, *, by):
        """One place up (-1) or down (1); at the end of the list it stays where it is."""
        self.hold()
        order = list(self.siblings())
        at = order.index(self)
        to = at + by_one
        if 0 <= to < len(order):
            order[at], order[to] = order[to], order[at]
            self.number(order)
            record(f"{self.word}.changed", self, by=by, fields=["position"])

    def number(self, order):
        for position, one in enumerate(order):
            one.position = position
        type(self)._base_manager.bulk_update(order, ["position"])
