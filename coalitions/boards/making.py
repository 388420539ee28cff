"""A task made of something else in one action: last in the first column of the space's first board."""

from django.utils.translation import gettext_lazy as _

from coalitions.boards.models import Board, Card
from coalitions.spaces.makers import Maker
from coalitions.spaces.makers import bring as bring_maker
from coalitions.spaces.things import Thing, bring


def make(space, title, source, by):
    """A space without a board gets one."""
    board = space.boards.first() or Board.objects.open(space, str(_("Tasks")), by=by.user)
    column = board.columns.open().first() or board.add_column(str(_("To do")), by=by.user)
    return column.add_card(title, by=by.user, source=source)


def cards(space_id, ids):
    return {
        card.pk: card for card in Card.objects.select_related("column__board").filter(column__board__space=space_id, pk__in=ids)
    }


bring_maker(Maker("task", _("Make a task"), "square-check-big", make))
bring(Thing("card", "square-check-big", cards))
