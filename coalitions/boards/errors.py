"""What a board refuses, each with words for the person who tried. Conflict comes from the wire: 409 with both values."""

from django.utils.translation import gettext as _

from coalitions.live.errors import Conflict

__all__ = ["CardArchived", "ColumnArchived", "Conflict", "InACircle", "OtherLane"]


class ColumnArchived(Exception):
    """The column was archived, perhaps while the card was on its way there: 422."""

    def __init__(self, column):
        super().__init__(_("The column “%(name)s” is archived. Restore it first, or choose another.") % {"name": column.name})


class CardArchived(Exception):
    """The card was archived, perhaps while it was on its way to another place: 422."""

    def __init__(self, card):
        super().__init__(_("“%(task)s” is archived. Restore it first.") % {"task": card.title})


class InACircle(Exception):
    """A card would wait for itself, through others: 422."""

    def __init__(self):
        super().__init__(_("Then the tasks would wait for each other in a circle, and none could begin."))


class OtherLane(Exception):
    """A card cannot come to stand in that lane, with the reason in words: 422."""
