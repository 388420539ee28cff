"""BRD-18, BRD-19: boards like others, tasks that wait, tasks that come back."""

import pytest

from coalitions.boards.errors import InACircle
from coalitions.boards.models import Board, Card, Rule


def test_brd_18_a_board_begins_like_another(cast, board, as_):
    Rule.objects.add(board.board, by=cast.tuva, kind="assign", column=board.doing, user=cast.samira)
    board.todo.change(limit=4, by=cast.tuva)
    said = {"name": "Nästa", "like": board.board.pk, "with_cards": "on"}
    as_(cast.tuva).post(f"/spaces/{cast.space.pk}/boards/new/", said)
    new = Board.objects.latest("pk")
    assert [column.name for column in new.columns.all()] == ["Att göra", "Pågår", "Klart"]
    assert new.columns.first().limit == 4 and new.columns.first().cards.count() == 5
    assert new.rules.get().column == new.columns.all()[1]


def test_brd_18_a_task_waits_until_the_other_is_done_and_again_when_it_is_not(cast, board, as_):
    first, second = board.cards[:2]
    url = f"{second.get_absolute_url()}waits/"
    assert as_(cast.tuva).post(url, {"also": first.pk}).status_code == 302
    second.refresh_from_db()
    assert second.is_waiting and "Väntar" in as_(cast.elham).get(board.board.get_absolute_url()).content.decode()
    for change, waits in (
        (lambda: first.move_to(board.done, by=cast.tuva), False),
        (lambda: board.done.change(is_done=False, by=cast.tuva), True),
        (lambda: first.archive(by=cast.tuva), False),
        (lambda: first.restore(by=cast.tuva), True),
        (lambda: board.done.archive(by=cast.tuva), False),
    ):
        change()
        second.refresh_from_db()
        assert second.is_waiting == waits
    as_(cast.tuva).post(url, {})
    assert not second.waits_for.exists()


def test_tasks_do_not_wait_in_a_circle(cast, board, as_):
    first, second, third = board.cards[:3]
    second.wait_for([first], by=cast.tuva)
    third.wait_for([second], by=cast.tuva)
    for circle in ([third], [first]):
        with pytest.raises(InACircle):
            first.wait_for(circle, by=cast.tuva)
    refused = as_(cast.tuva).post(f"{first.get_absolute_url()}waits/", {"also": third.pk})
    assert refused.status_code == 422 and "i en cirkel" in refused.content.decode()


def test_brd_19_an_archived_task_says_where_it_goes_back_and_goes_there(cast, board, as_):
    board.cards[0].move_to(board.doing, by=cast.tuva)
    board.cards[0].archive(by=cast.tuva)
    page = as_(cast.tuva).get(f"{board.board.get_absolute_url()}archive/").content.decode()
    assert "Återgår till ”Pågår”" in page
    as_(cast.tuva).post(f"{board.cards[0].get_absolute_url()}restore/")
    assert Card.objects.open().get(pk=board.cards[0].pk).column == board.doing
