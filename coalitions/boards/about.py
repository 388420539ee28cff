"""Tasks as things that comments, files and links hang on."""

from django.utils.translation import gettext_lazy as _

from coalitions.boards.models import Card
from coalitions.spaces.hanging import Kind, own

OFFERED = 20


def find(space_id, ids):
    return every(space_id, ids).there()


def every(space_id, ids):
    return Card.objects.filter(column__board__space=space_id, pk__in=ids).select_related("column__board")


def offer(space_id, text):
    cards = Card.objects.open().filter(column__board__space=space_id, title__icontains=text)
    return cards.select_related("column__board").order_by("-pk")[:OFFERED]


def counted(card, many, *, by):
    card.count_comments(many, by=by)


own(Kind("card", _("Task"), "square-check-big", find, offer, counted, every))
