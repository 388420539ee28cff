"""A board of five hundred cards: what it may cost. How long it takes is measured by `manage.py bench`,
pages and board."""

from uuid import uuid4

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from coalitions.boards.models import Card, CardAssignee, Label
from tests.boards.test_pages import crowd

FULL = 400_000  # bytes before compression
MOST = 12  # queries, with all that stands round the board
MOVED = 30  # queries of a move, with its key and an answer that draws two who are asked
LATE = 7_000_000  # ids as long as those of an installation in its tenth year
TITLE = "Fråga biblioteket om öppettider"


def full(cast, board):
    """Everything a face can show: a label, steps, comments, two that are asked, a date."""
    Card.objects.filter(pk__in=[card.pk for card in board.cards]).delete()
    named = {"column": board.todo, "author": cast.tuva, "steps_total": 5, "steps_done": 2, "comments": 3, "due_on": localdate()}
    cards = [Card(pk=LATE + n, title=f"{TITLE} {n}", rank=n * 2**20, version=20, **named) for n in range(500)]
    Card.objects.bulk_create(cards)
    label = Label.objects.make(board.board, "Lokaler", by=cast.tuva)
    Card.labels.through.objects.bulk_create(Card.labels.through(card=card, label=label) for card in cards)
    asked = [{"user": cast.samira, "acting_for": cast.lasglantan}, {"organisation": cast.kommun}]
    CardAssignee.objects.bulk_create(CardAssignee(card=card, **one) for card in cards for one in asked)


def test_five_hundred_cards_with_all_they_can_show_stay_within_their_bytes(cast, board, as_):
    full(cast, board)
    assert len(as_(cast.tuva).get(board.board.get_absolute_url()).content) <= FULL


def test_a_board_of_five_hundred_cards_costs_twelve_queries_also_the_first_time(cast, board, as_):
    crowd(cast, board, 495)
    tuva = as_(cast.tuva)
    with CaptureQueriesContext(connection) as queries:
        assert tuva.get(board.board.get_absolute_url()).status_code == 200
    assert len(queries) <= MOST, [one["sql"][:200] for one in queries]


def test_a_move_asks_no_more_of_a_full_column_than_of_an_empty_one(cast, board, as_):
    """Fifty people move at once: what a move costs, all of them wait for."""
    full(cast, board)
    tuva, card = as_(cast.tuva), Card.objects.filter(column=board.todo).last()
    for column in (board.doing, board.todo):
        with CaptureQueriesContext(connection) as queries:
            sent = {"column": column.pk, "key": str(uuid4())}
            answer = tuva.post(f"{card.get_absolute_url()}move/", sent, headers={"HX-Request": "true"})
        assert "Lokaler" in answer.content.decode() and len(queries) <= MOVED, [one["sql"][:200] for one in queries]
