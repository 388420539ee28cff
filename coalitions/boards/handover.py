"""The tasks that go over with a seat: open ones that ask the person, for that organisation."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitions.boards.models import Card, CardAssignee
from coalitions.spaces.handover import Item, Part, goes_over
from coalitions.spaces.models import Space


def find(leaving):
    mine = CardAssignee.objects.filter(Q(acting_for=leaving.organisation) | Q(acting_for=None), user=leaving.user)
    cards = Card.objects.to_do().filter(pk__in=mine.values("card"), column__board__space__in=leaving.spaces)
    return cards.select_related("column__board").order_by("pk")


def give(cards, leaving, successor):
    for card in cards:
        card.pass_on(leaving.user, successor, leaving.organisation, by=leaving.speaker(card.space_id))


def items(ids, reader):
    seen = Card.objects.there().filter(pk__in=ids, column__board__space__in=Space.objects.entrances(reader))
    cards = seen.select_related("column__board__space").by_due()
    return [Item(card.title, card.get_absolute_url(), note(card), card.due_on) for card in cards]


def note(card):
    return f"{card.column.board.space.name}, {card.column.name}"


goes_over(Part("tasks", _("Tasks"), find, give, items))
