import pytest
from django.utils.timezone import localdate, timedelta

from coalitions.boards.errors import CardArchived, ColumnArchived, Conflict
from coalitions.boards.models import Card
from coalitions.live.models import LogRow


def titles(column):
    return [card.title.removeprefix("Uppgift ") for card in column.cards.filter(archived_at=None)]


def kinds(cast, count=1):
    return list(LogRow.objects.filter(space_id=cast.space.pk).order_by("-seq").values_list("kind", flat=True)[:count])


def test_a_new_card_stands_last_and_is_signed(cast, board):
    assert titles(board.todo) == ["1", "2", "3", "4", "5"]
    card = board.cards[0]
    assert (card.author, card.organisation, card.author_role) == (cast.tuva, cast.kommun, "member")
    assert kinds(cast) == ["card.added"]


def test_brd_03_a_card_moves_in_front_of_another(cast, board):
    board.cards[4].move_to(board.todo, before=board.cards[1], by=cast.samira)
    assert titles(board.todo) == ["1", "5", "2", "3", "4"]


def test_a_card_moves_first_and_last(cast, board):
    board.cards[2].move_to(board.todo, before=board.cards[0], by=cast.samira)
    board.cards[0].move_to(board.todo, by=cast.samira)
    assert titles(board.todo) == ["3", "2", "4", "5", "1"]


def test_a_card_moves_to_another_column_and_the_row_says_from_where(cast, board):
    board.cards[0].move_to(board.doing, by=cast.samira)
    row = LogRow.objects.get(kind="card.moved")
    assert row.small == {"fields": ["column"], "was": board.todo.pk, "now": board.doing.pk}
    assert row.scope == f"board-{board.board.pk}"
    assert (titles(board.todo), titles(board.doing)) == (["2", "3", "4", "5"], ["1"])


def test_a_neighbour_that_left_meanwhile_means_last(cast, board):
    board.cards[1].move_to(board.doing, by=cast.tuva)
    board.cards[4].move_to(board.todo, before=board.cards[1], by=cast.samira)
    assert titles(board.todo) == ["1", "3", "4", "5"]


def test_a_crowded_place_numbers_the_column_afresh_and_says_so(cast, board):
    first, *_others, last = board.cards
    Card.objects.filter(pk=board.cards[1].pk).update(rank=first.rank + 1)
    last.move_to(board.todo, before=board.cards[1], by=cast.samira)
    assert titles(board.todo) == ["1", "5", "2", "3", "4"]
    assert set(kinds(cast, 2)) == {"card.moved", "column.ranked"}


def test_an_archived_card_keeps_its_place(cast, board):
    board.cards[2].archive(by=cast.tuva)
    board.cards[4].move_to(board.todo, before=board.cards[3], by=cast.tuva)
    board.cards[2].restore(by=cast.samira)
    assert titles(board.todo) == ["1", "2", "3", "5", "4"]


def test_nothing_is_added_moved_or_restored_into_an_archived_column(cast, board):
    board.cards[0].archive(by=cast.tuva)
    board.doing.archive(by=cast.ingegerd)
    board.todo.archive(by=cast.ingegerd)
    for attempt in (
        lambda: board.cards[1].move_to(board.doing, by=cast.tuva),
        lambda: board.doing.add_card("Sen", by=cast.tuva),
        lambda: board.cards[0].restore(by=cast.tuva),
    ):
        with pytest.raises(ColumnArchived, match="arkiverad|archived"):
            attempt()


def test_an_archived_task_is_not_moved_behind_its_back_and_goes_back_to_the_column_it_came_from(cast, board):
    board.cards[0].archive(by=cast.samira)
    with pytest.raises(CardArchived, match="arkiverad|archived"):
        board.cards[0].move_to(board.doing, by=cast.tuva)
    board.cards[0].restore(by=cast.tuva)
    assert titles(board.todo) == ["1", "2", "3", "4", "5"]


def test_brd_21_different_fields_of_one_card_merge(cast, board):
    card, seen = board.cards[0], board.cards[0].version
    card.edit(title="Läs högt", version=seen, by=cast.tuva)
    card.edit(due_on=localdate(), version=seen, by=cast.samira)
    assert (card.title, card.due_on, card.version) == ("Läs högt", localdate(), seen + 2)


def test_the_same_field_of_one_card_is_a_conflict_with_their_value(cast, board):
    card, seen = board.cards[0], board.cards[0].version
    card.edit(title="Läs högt", version=seen, by=cast.tuva)
    with pytest.raises(Conflict) as refused:
        card.edit(title="Läs tyst", version=seen, by=cast.samira)
    assert refused.value.theirs == {"title": "Läs högt"}
    assert Card.objects.get(pk=card.pk).title == "Läs högt"


def test_a_moved_card_still_takes_an_edit(cast, board):
    card, seen = board.cards[0], board.cards[0].version
    card.move_to(board.doing, by=cast.samira)
    card.edit(title="Läs högt", version=seen, by=cast.tuva)
    assert (card.title, card.column) == ("Läs högt", board.doing)


def test_a_card_asks_persons_and_organisations(cast, board):
    card = board.cards[0]
    card.assign(people=[cast.samira], organisations=[cast.kommun], by=cast.tuva)
    card.assign(people=[cast.petter], organisations=[cast.kommun], by=cast.tuva)
    asked = {(one.user, one.home) for one in card.assignees.all()}
    assert asked == {(cast.petter, cast.havrevinge), (None, cast.kommun)}
    assert LogRow.objects.filter(kind="card.assigned").latest("seq").small["users"] == [cast.petter.pk]


def test_my_tasks_are_open_not_done_and_in_spaces_i_see(cast, board):
    for card in board.cards:
        card.assign(people=[cast.samira, cast.stranger], by=cast.tuva)
    board.cards[0].archive(by=cast.tuva)
    board.cards[1].move_to(board.done, by=cast.tuva)
    assert list(Card.objects.to_do().of(cast.samira)) == board.cards[2:]
    assert not Card.objects.to_do().of(cast.stranger)


def test_brd_10_what_an_organisation_is_asked_stays_when_the_person_leaves(cast, board):
    board.cards[0].assign(organisations=[cast.lasglantan], people=[cast.samira], by=cast.tuva)
    cast.space.memberships.get(user=cast.samira).end(by=cast.ingegerd)
    assert list(Card.objects.to_do().asked_of(cast.lasglantan)) == [board.cards[0]]
    assert not Card.objects.of(cast.samira)


def test_brd_08_a_card_is_overdue_until_it_is_done(cast, board):
    card = board.cards[0]
    card.edit(due_on=localdate() - timedelta(days=1), version=card.version, by=cast.tuva)
    assert card.is_overdue
    card.move_to(board.done, by=cast.tuva)
    assert not card.is_overdue
