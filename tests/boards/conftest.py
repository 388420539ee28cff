"""A board of the cast's space with three columns and five cards in the first."""

from types import SimpleNamespace

import pytest

from coalitions.boards.models import Board


@pytest.fixture
def board(cast):
    return plant(cast)


def plant(cast, count=5):
    board = Board.objects.open(cast.space, "Läsgruppen", by=cast.tuva)
    todo, doing, done = board.columns.all()
    cards = [todo.add_card(f"Uppgift {number}", by=cast.tuva) for number in range(1, count + 1)]
    return SimpleNamespace(board=board, todo=todo, doing=doing, done=done, cards=cards)
