from django.urls import path

from coalitions.boards.views import boards, cards, columns, places

app_name = "boards"
BOARD = "spaces/<int:space>/boards/<int:board>/"
COLUMN = BOARD + "columns/<int:column>/"
CARD = BOARD + "cards/<int:card>/"

urlpatterns = [
    path("spaces/<int:space>/boards/", boards.index, name="boards"),
    path("spaces/<int:space>/boards/new/", boards.new, name="new_board"),
    path(BOARD, boards.board, name="board"),
    path(BOARD + "name/", boards.name, name="board_name"),
    path(BOARD + "archive/", boards.archive, name="archive"),
    path(BOARD + "columns/new/", columns.new, name="new_column"),
    path(COLUMN, columns.column, name="column"),
    path(COLUMN + "place/", places.column_place, name="column_place"),
    path(COLUMN + "archive/", columns.archive, name="column_archive"),
    path(COLUMN + "restore/", columns.restore, name="column_restore"),
    path(COLUMN + "cards/new/", cards.new, name="new_card"),
    path(CARD, cards.card, name="card"),
    path(CARD + "edit/", cards.edit, name="card_edit"),
    path(CARD + "assignees/", cards.assignees, name="card_assignees"),
    path(CARD + "move/", places.card_place, name="card_move"),
    path(CARD + "archive/", cards.archive, name="card_archive"),
    path(CARD + "restore/", cards.restore, name="card_restore"),
]
