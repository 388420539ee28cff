"""Boards and tasks as things that are found."""

from django.utils.translation import gettext_lazy as _

from coalitions.boards.models import Board, Card
from coalitions.search.sources import Source, bring


def cards():
    """Those on a board now, with their steps."""
    return Card.objects.open().select_related("column__board", "author", "organisation").prefetch_related("steps")


def of_columns(ids):
    return Card.objects.filter(column__in=ids).values_list("pk", flat=True)


def said(card):
    return "\n".join([card.description, *(step.text for step in card.steps.all())])


bring(
    Source(
        "board",
        _("Board"),
        _("Boards"),
        "square-kanban",
        Board.objects.all,
        at=lambda board: board.created_at,
        title=lambda board: board.name,
        is_named=True,
        order=25,
    )
)
bring(
    Source(
        "card",
        _("Task"),
        _("Tasks"),
        "square-check-big",
        cards,
        space="column__board__space",
        at=lambda card: card.created_at,
        text=said,
        follows={"boards.column": of_columns},
        is_named=True,
        order=40,
    )
)
