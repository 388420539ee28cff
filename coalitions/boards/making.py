"""A task made of something else in one action: last in the first column of a board, the space's first where none is named."""

from django.utils.translation import gettext_lazy as _

from coalitions.boards.models import Board
from coalitions.spaces.makers import Maker
from coalitions.spaces.makers import bring as bring_maker


def boards(space):
    return list(space.boards.values_list("pk", "name"))


def make(space, title, source, by, place=None):
    """A space without a board gets one."""
    board = space.boards.filter(pk=place).first() or space.boards.first()
    board = board or Board.objects.open(space, str(_("Tasks")), by=by.user)
    column = board.columns.open().first() or board.add_column(str(_("To do")), by=by.user)
    return column.add_card(title, by=by.user, source=source)


bring_maker(Maker("task", _("Make a task"), "square-check-big", make, boards))
