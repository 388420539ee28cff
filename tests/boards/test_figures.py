"""A board of five hundred cards: what it may cost. How long it takes is measured by `manage.py bench pages`."""

from django.utils.timezone import localdate

from coalitions.boards.models import Card, CardAssignee, Label
from tests.boards.test_pages import crowd

PLAIN, FULL = 400_000, 700_000  # bytes before compression: a title, a person and a date each; and everything a face can show


def size(client, url):
    return len(client.get(url).content)


def test_five_hundred_cards_stay_within_their_bytes(cast, board, as_):
    tuva, url = as_(cast.tuva), board.board.get_absolute_url()
    cards = crowd(cast, board, 495)
    CardAssignee.objects.filter(user=None).delete()
    Card.objects.update(due_on=localdate())
    assert size(tuva, url) <= PLAIN
    label = Label.objects.make(board.board, "Lokaler", by=cast.tuva)
    Card.labels.through.objects.bulk_create(Card.labels.through(card=card, label=label) for card in cards)
    CardAssignee.objects.bulk_create(CardAssignee(card=card, organisation=cast.kommun) for card in cards)
    Card.objects.update(steps_total=5, steps_done=2, version=2)
    assert size(tuva, url) <= FULL
