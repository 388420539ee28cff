"""What the faces of a board's cards show, as plain values: enough to know whether one drawn before is still right."""

from collections import defaultdict
from typing import NamedTuple

from coalitions.boards.models.assignee import CardAssignee
from coalitions.boards.models.card import Card

ASKED = ("user__name", "user__email", "organisation__name", "organisation__sector", "acting_for__name", "acting_for__sector")


class Stamp(NamedTuple):
    """asked: a tuple of names and sectors for each assignee; labels: of number, name and tint for each.

    What else a face shows changes with the card's version.
    """

    pk: int
    version: int
    rank: int
    column: int
    is_done: bool
    asked: list
    labels: list


def stamps(cards):
    """{column id: [Stamp]} of these cards, in their order, in three queries."""
    asked, labels, found = defaultdict(list), defaultdict(list), defaultdict(list)
    for card, *who in CardAssignee.objects.filter(card__in=cards.order_by()).values_list("card", *ASKED):
        asked[card].append(who)
    worn = Card.labels.through.objects.filter(card__in=cards.order_by(), label__removed_at=None).order_by("label__name", "label")
    for card, *label in worn.values_list("card", "label", "label__name", "label__tint"):
        labels[card].append(label)
    for row in cards.order_by("rank", "pk").values_list("pk", "version", "rank", "column", "column__is_done"):
        found[row[3]].append(Stamp._make((*row, asked[row[0]], labels[row[0]])))
    return found
