"""How a board's records are drawn. Every kind of a thing is drawn from its state now, so a late frame can never bring back
what has been archived meanwhile."""

from django.utils.translation import gettext_lazy as _

from coalitions.activity.hearing import Heard, follows, hears, tells
from coalitions.activity.models import Reason
from coalitions.boards.models import Board, Card, Column, Label, Rule, Template
from coalitions.live.news import LASTING, makes, news, place, remove
from coalitions.organisations.clashes import drop, moves, solves
from coalitions.spaces.models import Membership

tells(
    Card,
    is_gone=lambda one: one.archived_at is not None or one.is_gone,
    text=lambda one: f"{one.title}\n\n{one.description}".strip(),
)
follows("card.added", reason=Reason.ADDED)
CHANGES = ["card.moved", "card.edited", "card.assigned", "card.restored", "step.done"]
# A new place in the same column is no news, nor is what a rule did by itself after a person's move.
follows(*CHANGES, reason=Reason.CHANGED, worth=lambda row: row.by and row.small.get("was", 0) != row.small.get("now", 1))
makes("board.opened", Board.objects.all)
makes("column.added", Column.objects.all)
makes("card.added", Card.objects.all)
moves("boards.card", "organisation", _("Tasks written for it"))
moves("boards.cardassignee", "organisation", _("Tasks asked of it"))
moves("boards.cardassignee", "acting_for", _("Tasks of its people"))
moves("boards.rule", "organisation", _("Rules that ask it"))
moves("boards.template", "asks", _("Templates that ask it"))
moves("boards.template", "organisation", _("Templates written for it"))
moves("boards.savedfilter", "organisation", _("Filters saved for it"))
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
CARDS += ["card.stalled", "card.waiting", "card.commented"]

CARDS += ["card.labelled", "step.added", "step.done", "step.reopened", "step.changed", "step.removed"]
LASTING.update(CARDS)  # a task tells what became of it


@news(*CARDS, "card.shown", fetch=Card.objects.whole)
def card(card):
    """The face on the board, and the whole of it where it is open."""
    steps = place("boards/_steps.html", card, into=f"card-{card.pk}-steps", id=f"steps-{card.pk}")
    if card.is_gone:
        return [remove(card), whole(card), remove(steps.id)]
    return [remove(card) if card.archived_at else face(card), whole(card), steps]


@news("card.hidden", fetch=Card.objects.with_dependents, erases=True)
def hidden(hidden):
    """Tasks that wait for it show its name no more."""
    return [*card(hidden), *map(whole, hidden.holds_up.all())]


def whole(card):
    template = "boards/_hidden.html" if card.is_gone else "boards/_task.html"
    return place(template, card, into=f"task-{card.pk}-panel", id=f"task-{card.pk}")


def face(card):
    return place("boards/_card.html", card, into=f"column-{card.column_id}-cards")


@news("label.made", "label.changed", "label.removed", fetch=Label.objects.drawn)
def label(label):
    """In the list of labels, and on every task that carries it."""
    row = place("boards/_label_row.html", label, into=f"board-{label.board_id}-labels", id=f"label-{label.pk}")
    cards = [drawn for card in label.cards.all() for drawn in (face(card), whole(card))]
    return [remove(label) if label.removed_at else row, *cards]


@hears("card.assigned")
def asked(card):
    """Of these only the row's own "users" hear: those it named anew."""
    return [Heard(one.user_id, "assigned") for one in card.assignees.all() if one.user_id]


@news("rule.added", "rule.removed", fetch=Rule.objects.drawn)
def rule(rule):
    return place("boards/_rule.html", rule, into=f"board-{rule.board_id}-rules")


@news("template.kept", "template.removed", fetch=Template.objects.drawn)
def template(template):
    return place("boards/_template.html", template, into=f"board-{template.column.board_id}-templates")


@news("filter.saved", "filter.removed")
def saved(savedfilter):
    return place("boards/_saved_filter.html", savedfilter, into=f"board-{savedfilter.board_id}-filters")


@news("card.due")
def due(card):
    """Its date has come: people hear of it, the page knows already."""


@hears("card.due")
def reminded(card):
    """Those it asks, and everybody there who acts for an organisation it asks."""
    people = {one.user_id for one in card.assignees.all() if one.user_id}
    homes = [one.organisation_id for one in card.assignees.all() if one.organisation_id]
    acting = Membership.objects.writing().filter(space=card.space_id, organisation__in=homes)
    return [Heard(user, Reason.DUE) for user in people | set(acting.values_list("user", flat=True))]
