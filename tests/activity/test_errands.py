"""NOT-04: what a mail offers is done on a page with one button, once, without signing in; a scanner's look does nothing."""

import re

import pytest

from coalitions.activity.models import Errand
from coalitions.activity.models.errand import sweep
from coalitions.boards.models import Board, Card
from tests.activity.making import clock, hear, member, send


@pytest.fixture
def asked(cast, mailoutbox):
    """Tuva is mailed that a task asks her; `cast.link` is what the mail offers."""
    with clock(9):
        board = Board.objects.open(cast.space, "Läsplatser", by=cast.samira)
        cast.card = board.columns.first().add_card("Fråga biblioteket", by=cast.samira)
        cast.card.assign(by=cast.samira, people=[cast.tuva])
        hear()
    with clock(9, 5):
        send()
    cast.body = mailoutbox[0].body
    cast.link = re.search(r"/mail/do/\S+", cast.body)[0]
    with clock(12):
        yield cast


def is_done(card):
    return Card.objects.get(pk=card.pk).column.is_done


def test_t71_a_look_uses_up_nothing_and_the_button_works_once(asked, client):
    for _ in range(5):
        page = client.get(asked.link)
    assert page.text.count("Markera som klar</button>") == 1 and not is_done(asked.card)
    assert "har gjort sitt" in client.post(asked.link, follow=True).text and is_done(asked.card)
    board = asked.card.column.board
    Card.objects.get(pk=asked.card.pk).move_to(board.columns.first(), by=asked.samira)
    assert "har gjort sitt" in client.post(asked.link, follow=True).text and not is_done(asked.card)


def end(cast):
    member(cast, cast.tuva).end(by=cast.ingegerd)


def archive(cast):
    cast.card.archive(by=cast.samira)


def close(cast):
    type(cast.tuva).objects.filter(pk=cast.tuva.pk).update(is_active=False)


@pytest.mark.parametrize("happens", [end, archive, close])
def test_t71_it_is_asked_again_when_the_button_is_pressed(asked, client, happens):
    happens(asked)
    assert "går inte" in client.get(asked.link).text
    client.post(asked.link)
    assert not is_done(asked.card) and Errand.objects.get().used_at is None


def test_t71_after_a_month_or_with_another_token_there_is_nothing(asked, client):
    assert client.get(asked.link[:-3] + "x/").status_code == 404
    with clock(9, day=31):
        assert client.get(asked.link).status_code == 200
    Errand.objects.update(ends_at="2026-10-01T00:00:00Z")
    assert client.post(asked.link).status_code == 404 and not is_done(asked.card)
    assert sweep() == 1 and not Errand.objects.exists()


def test_t18_the_database_holds_no_link(asked):
    assert Errand.objects.get().token not in asked.body
