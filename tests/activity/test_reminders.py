"""BRD-09: a due date on its whole way, from the task to the mail and the push on the desk of whom it asks."""

from datetime import date

import pytest

from coalitions.activity.models import Delivery
from coalitions.boards import turns
from tests.activity.making import clock, hear, send
from tests.boards.conftest import plant


@pytest.fixture
def card(cast):
    with clock(8):
        card = plant(cast, count=1).cards[0]
        card.assign(people=[cast.tuva], by=cast.samira)
        card.edit(due_on=date(2026, 10, 15), version=card.version, by=cast.samira)
        hear()
    Delivery.objects.all().delete()  # of having been asked
    return card


def until(hour, day):
    with clock(hour, 0, day):
        turns.remind()
        hear()
    with clock(hour, 30, day):
        send()


def test_brd_09_the_day_before_its_date_a_task_is_mailed_and_pushed_once(cast, device, sink, card, mailoutbox):
    until(9, day=13)
    until(6, day=14)
    assert (mailoutbox, sink.taken) == ([], [])
    for hour in (9, 10, 11):
        until(hour, day=14)
    [mail], [(_path, _headers, body)] = mailoutbox, sink.taken
    assert mail.to == [cast.tuva.email] and card.title in mail.body
    assert f"/cards/{card.pk}/" in mail.body and f"/cards/{card.pk}/" in device.open(body)["url"]


def test_brd_09_what_is_done_by_then_troubles_nobody(cast, device, sink, card, mailoutbox):
    card.move_to(card.column.board.columns.get(is_done=True), by=cast.tuva)
    until(9, day=14)
    assert (mailoutbox, sink.taken) == ([], [])
