"""Things of boards for the permission matrix (tests/guards): one board for all of a cast's ids."""

from tests.boards.conftest import plant


def planted(cast):
    if not hasattr(cast, "board"):
        cast.board = plant(cast, count=1)
    return cast.board


THINGS = {
    "board": lambda cast: planted(cast).board.pk,
    "column": lambda cast: planted(cast).todo.pk,
    "card": lambda cast: planted(cast).cards[0].pk,
}
BODIES = {
    "boards:new_board": lambda ids: {"name": "Ny"},
    "boards:board_name": lambda ids: {"name": "Ny"},
    "boards:new_column": lambda ids: {"name": "Ny", "mark": "ink"},
    "boards:column": lambda ids: {"name": "Ny", "mark": "ok"},
    "boards:new_card": lambda ids: {"title": "Ny"},
    "boards:card_edit": lambda ids: {"title": "Ny", "version": 1},
    "boards:card_assignees": lambda ids: {"version": 1},
    "boards:card_move": lambda ids: {"column": ids["column"]},
}
