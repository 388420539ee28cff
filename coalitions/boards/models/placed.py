"""Where a card stands: in a column, there below others, and in the lanes of whatever it belongs to."""

from django.utils.translation import gettext as _

from coalitions.boards.errors import OtherLane
from coalitions.boards.models.ranked import Ranked
from coalitions.live.log import verb


class Placed(Ranked):
    class Meta(Ranked.Meta):
        abstract = True

    @property
    def place(self):
        """Its column and the card below it there, or None: where a way back leads."""
        below = self.column.cards.open().filter(rank__gt=self.rank).order_by("rank", "pk").values_list("pk", flat=True)
        return {"column": self.column_id, "before": below.first()}

    @property
    def position(self):
        """1 for the one on top of its column."""
        return self.column.cards.open().filter(rank__lt=self.rank).count() + 1

    @verb
    def cross(self, way, lane, left, column, *, by, before=None):
        """From one lane to another by that way of lanes, and to a place there. Returns whether it stood not in that one before.

        Raises OtherLane when it would stand where it stood all the same, ColumnArchived.
        """
        column.take()
        self.lock()
        was = self.lanes(way)
        if lane != left:
            way.cross(self, lane, left, by=by)
        now = self.lanes(way)
        if not (lane in now if lane else not now) or (lane != left and left in now and lane in was):
            words = _("It still belongs to: %(lanes)s. Change that in the task itself.")
            raise OtherLane(words % {"lanes": ", ".join(now.values())})
        if self.place != {"column": column.pk, "before": before and before.pk}:
            self.move_to(column, before=before, by=by)
        return lane in now and lane not in was

    def lanes(self, way):
        """{value: name} of those it stands in, as the database has it now."""
        [mine] = type(self).objects.drawn().filter(pk=self.pk)
        return {key.value: key.name for key in way.keys([mine]).get(self.pk, ())}
