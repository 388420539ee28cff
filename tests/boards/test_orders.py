"""T92: every card in one column, the order a permutation, and the same on every page, whoever moved at the same time."""

from random import Random
from threading import Thread

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coalitions.boards import ranks
from coalitions.boards.models import Card, Column
from coalitions.live.models import LogRow
from coalitions.live.page import Page
from tests.boards.conftest import plant

MOVES = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2), st.none() | st.integers(0, 4)), max_size=14)


def orders(work):
    columns = [work.todo, work.doing, work.done]
    return [list(Card.objects.filter(column=column).order_by("rank", "pk").values_list("pk", flat=True)) for column in columns]


def expected(lists, card, column, before):
    lists = [[pk for pk in one if pk != card] for one in lists]
    at = lists[column].index(before) if before in lists[column] else len(lists[column])
    lists[column].insert(at, card)
    return lists


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=MOVES, step=st.sampled_from([2, 2**20]))
def test_a_move_puts_the_card_where_it_was_asked_and_nothing_else(cast, monkeypatch, moves, step):
    """A small step runs out of room at once: the column is numbered afresh."""
    monkeypatch.setattr(ranks, "STEP", step)
    work = plant(cast)
    lists = orders(work)
    for card, column, before in moves:
        mover, neighbour = work.cards[card], None if before is None else work.cards[before]
        mover.move_to([work.todo, work.doing, work.done][column], before=neighbour, by=cast.tuva)
        lists = expected(lists, mover.pk, column, neighbour and neighbour.pk)
        assert orders(work) == lists


@pytest.fixture
def crowd(transactional_db, cast, monkeypatch):
    monkeypatch.setattr(ranks, "STEP", 8)
    return plant(cast, count=6)


def mover(cast, work, who, seed):
    """One person who moves cards about, and archives a column in between."""
    chance = Random(seed)

    def run():
        try:
            for _turn in range(12):
                card = Card.objects.get(pk=chance.choice(work.cards).pk)
                column = Column.objects.get(pk=chance.choice([work.todo, work.doing, work.done]).pk)
                card.move_to(column, before=chance.choice([None, *work.cards]), by=who)
        finally:
            connection.close()

    return Thread(target=run)


def test_brd_06_moves_at_the_same_time_lose_none_and_end_in_the_same_order_everywhere(cast, crowd, as_):
    url = crowd.board.get_absolute_url()
    page = Page(as_(cast.elham).get(url).content.decode())
    seq = cast.space.head.head
    threads = [mover(cast, crowd, who, seed) for seed, who in enumerate((cast.tuva, cast.samira, cast.petter, cast.joar))]
    for step in (Thread.start, Thread.join):
        for thread in threads:
            step(thread)
    assert LogRow.objects.filter(kind="card.moved").count() == 48
    assert sorted(pk for one in orders(crowd) for pk in one) == [card.pk for card in crowd.cards]
    assert all(len(set(column.cards.values_list("rank", flat=True))) == column.cards.count() for column in Column.objects.all())
    for op in as_(cast.elham).get(f"/api/v1/spaces/{cast.space.pk}/log?after={seq}&limit=200&draw=1").json()["ops"]:
        page.apply(op)
    assert page.picture() == Page(as_(cast.elham).get(url).content.decode()).picture()


def test_a_column_archived_while_a_card_is_on_its_way_keeps_no_card(cast, crowd):
    """Whichever comes first: the card is in the open column, or it went with the column; never refused and moved."""
    outcomes = []

    def move():
        try:
            crowd.cards[0].move_to(crowd.doing, by=cast.tuva)
            outcomes.append("moved")
        except Exception as error:
            outcomes.append(type(error).__name__)
        finally:
            connection.close()

    def archive():
        Column.objects.get(pk=crowd.doing.pk).archive(by=cast.samira)
        connection.close()

    threads = [Thread(target=move), Thread(target=archive)]
    for step in (Thread.start, Thread.join):
        for thread in threads:
            step(thread)
    there = Card.objects.get(pk=crowd.cards[0].pk).column_id == crowd.doing.pk
    assert outcomes == (["moved"] if there else ["ColumnArchived"])
