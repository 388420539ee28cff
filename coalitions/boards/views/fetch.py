"""Things are found through the space and the board of the address, so an id from elsewhere is not found."""

from django.shortcuts import get_object_or_404

from coalitions.boards.models import Board, Card, Column
from coalitions.spaces.errors import Hidden


def the_board(space, board):
    return get_object_or_404(Board, space=space, pk=board)


def the_column(space, board, column):
    return get_object_or_404(Column.objects.select_related("board"), board__space=space, board=board, pk=column)


def the_card(space, board, card):
    """Raises Hidden: nothing is done with a task that facilitators have hidden."""
    return unhidden(any_card(space, board, card))


def a_place(space, board, card):
    """The task without what it shows: to move it, nothing of that need be read. Raises Hidden."""
    cards = Card.objects.select_related("column__board")
    return unhidden(get_object_or_404(cards, column__board__space=space, column__board=board, pk=card))


def unhidden(card):
    if card.is_gone:
        raise Hidden
    return card


def any_card(space, board, card):
    return get_object_or_404(Card.objects.whole(), column__board__space=space, column__board=board, pk=card)
