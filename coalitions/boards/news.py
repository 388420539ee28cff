"""How a board's records are drawn. Every kind of a thing is drawn from its state now, so a late frame can never bring back
what has been archived meanwhile."""

from django.utils.translation import gettext_lazy as _

from coalitions.activity.hearing import Heard, hears
from coalitions.boards.models import Board, Card, Column
from coalitions.live.news import makes, news, place, remove
from coalitions.organisations.clashes import drop, moves, solves

makes("board.opened", Board.objects.all)
makes("column.added", Column.objects.all)
makes("card.added", Card.objects.all)
moves("boards.card", "organisation", _("Tasks written for it"))
moves("boards.cardassignee", "organisation", _("Tasks asked of it"))
moves("boards.cardassignee", "acting_for", _("Tasks of its people"))
solves("boards.cardassignee", "organisation")(drop)


@news("board.opened", "board.renamed")
def board(board):
    heading = place("boards/_board.html", board, into=f"board-{board.pk}-heading")
    link = place("boards/_board_link.html", board, into=f"space-{board.space_id}-boards", id=f"board-{board.pk}-link")
    return [heading, link]


@news("column.added", "column.changed", "column.archived", "column.restored", fetch=Column.objects.drawn)
def column(column):
    if column.archived_at:
        return remove(column)
    return place("boards/_column.html", column, into=f"board-{column.board_id}-columns")


@news("column.ranked", fetch=Column.objects.drawn)
def ranked(column):
    return [face(card) for card in column.open_cards]


CARDS = ["card.added", "card.edited", "card.moved", "card.assigned", "card.archived", "card.restored"]


@news(*CARDS, fetch=Card.objects.drawn)
def card(card):
    """The face on the board, and the whole of it where it is open."""
    whole = place("boards/_task.html", card, into=f"task-{card.pk}-panel", id=f"task-{card.pk}")
    return [remove(card) if card.archived_at else face(card), whole]


def face(card):
    return place("boards/_card.html", card, into=f"column-{card.column_id}-cards")


@hears("card.assigned")
def asked(card):
    """Of these only the row's own "users" hear: those it named anew."""
    return [Heard(one.user_id, "assigned") for one in card.assignees.all() if one.user_id]
