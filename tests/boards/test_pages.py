"""The board by HTTP: pages, forms without script, answers for scripts."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from coalitions.boards.models import Board, Card, CardAssignee

SCRIPT = {"headers": {"HX-Request": "true"}}


def url(board, card=None, tail=""):
    return f"{(card or board.board).get_absolute_url()}{tail}"


def test_looking_at_a_space_without_board_makes_none(cast, as_):
    page = as_(cast.tuva).get(f"/spaces/{cast.space.pk}/boards/")
    assert page.status_code == 200 and not Board.objects.exists()


def test_the_first_board_has_three_columns_in_the_readers_language(cast, as_):
    as_(cast.tuva).post(f"/spaces/{cast.space.pk}/boards/new/", {"name": "Uppgifter"})
    board = Board.objects.get()
    assert [column.name for column in board.columns.all()] == ["Att göra", "Pågår", "Klart"]
    assert as_(cast.tuva).get(f"/spaces/{cast.space.pk}/boards/").url == board.get_absolute_url()


def test_the_board_shows_its_columns_and_cards(cast, board, as_):
    html = as_(cast.elham).get(url(board)).content.decode()
    assert all(f'id="card-{card.pk}"' in html for card in board.cards)
    assert f'id="column-{board.done.pk}-cards" data-sort="rank"' in html


def test_an_observer_sees_a_board_that_only_reads(cast, board, as_):
    assert "reads-only" in as_(cast.elham).get(url(board)).content.decode()
    assert "reads-only" not in as_(cast.tuva).get(url(board)).content.decode()


def test_a_task_has_its_own_address_and_a_panel_for_scripts(cast, board, as_):
    whole = as_(cast.tuva).get(url(board, board.cards[0])).content.decode()
    panel = as_(cast.tuva).get(url(board, board.cards[0]), **SCRIPT).content.decode()
    assert "<html" in whole and "<html" not in panel
    assert f'id="task-{board.cards[0].pk}"' in whole and f'id="task-{board.cards[0].pk}"' in panel


def test_a_task_is_added_without_script(cast, board, as_):
    answer = as_(cast.tuva).post(url(board, None, f"columns/{board.doing.pk}/cards/new/"), {"title": "Ring biblioteket"})
    assert (answer.status_code, answer.url) == (302, url(board))
    assert board.doing.cards.get().title == "Ring biblioteket"


def test_a_task_added_by_script_is_answered_with_its_fragment(cast, board, as_):
    answer = as_(cast.tuva).post(url(board, None, f"columns/{board.doing.pk}/cards/new/"), {"title": "Ring"}, **SCRIPT)
    assert answer.content.decode().strip().startswith(f'<li id="card-{Card.objects.latest("pk").pk}"')


def test_brd_04_move_to_works_as_a_plain_form_with_column_and_position(cast, board, as_):
    move = {"column": board.todo.pk, "position": 2}
    assert as_(cast.tuva).get(url(board, board.cards[4], "move/")).status_code == 200
    assert as_(cast.tuva).post(url(board, board.cards[4], "move/"), move).url == url(board)
    assert [card.pk for card in board.todo.cards.all()][1] == board.cards[4].pk


def test_the_answer_to_a_move_carries_the_way_back(cast, board, as_):
    move = {"column": board.doing.pk}
    html = as_(cast.tuva).post(url(board, board.cards[1], "move/"), move, **SCRIPT).content.decode()
    assert f'name="column" value="{board.todo.pk}"' in html
    assert f'name="before" value="{board.cards[2].pk}"' in html


def test_a_move_into_an_archived_column_is_refused_in_words(cast, board, as_):
    board.doing.archive(by=cast.ingegerd)
    answer = as_(cast.tuva).post(url(board, board.cards[1], "move/"), {"column": board.doing.pk}, **SCRIPT)
    assert answer.status_code == 422 and "är arkiverad" in answer.content.decode()


def test_the_same_field_changed_by_two_shows_both_values(cast, board, as_):
    card = board.cards[0]
    seen = {"version": card.version, "initial-title": card.title, "initial-description": "", "initial-due_on": ""}
    card.edit(title="Läs högt", version=card.version, by=cast.samira)
    answer = as_(cast.tuva).post(url(board, card, "edit/"), {**seen, "title": "Läs tyst", "description": "", "due_on": ""})
    html = answer.content.decode()
    assert answer.status_code == 409 and "Läs högt" in html and 'value="Läs tyst"' in html
    again = {**seen, "title": "Läs tyst", "version": card.version, "initial-title": "Läs högt"}
    assert as_(cast.tuva).post(url(board, card, "edit/"), again).status_code == 302


def test_only_what_the_person_changed_is_written(cast, board, as_):
    card = board.cards[0]
    seen = {"version": card.version, "initial-title": card.title, "initial-description": "", "initial-due_on": ""}
    card.edit(title="Läs högt", version=card.version, by=cast.samira)
    as_(cast.tuva).post(url(board, card, "edit/"), {**seen, "title": "Uppgift 1", "description": "", "due_on": "2030-01-02"})
    card.refresh_from_db()
    assert (card.title, str(card.due_on)) == ("Läs högt", "2030-01-02")


def test_a_task_asks_members_and_their_organisations_only(cast, board, as_):
    fields = {"version": board.cards[0].version, "people": [cast.samira.pk], "organisations": [cast.kommun.pk]}
    assert as_(cast.tuva).post(url(board, board.cards[0], "assignees/"), fields).status_code == 302
    assert board.cards[0].assignees.count() == 2
    for foreign in ({"people": [cast.stranger.pk]}, {"organisations": [cast.hem.pk]}):
        assert as_(cast.tuva).post(url(board, board.cards[0], "assignees/"), fields | foreign).status_code == 422


def test_archived_tasks_are_listed_with_their_way_back(cast, board, as_):
    as_(cast.tuva).post(url(board, board.cards[0], "archive/"))
    assert "Uppgift 1" in as_(cast.tuva).get(url(board, None, "archive/")).content.decode()
    as_(cast.tuva).post(url(board, board.cards[0], "restore/"))
    assert Card.objects.open().count() == 5


def crowd(cast, board, count):
    """Cards as the verbs leave them, without their time."""
    cards = [Card(column=board.todo, title=f"{number}", rank=(number + 9) * 2**20, author=cast.tuva) for number in range(count)]
    cards = Card.objects.bulk_create(cards)
    asked = [{"user": cast.samira, "acting_for": cast.lasglantan}, {"organisation": cast.kommun}]
    CardAssignee.objects.bulk_create(CardAssignee(card=card, **one) for card in cards for one in asked)
    return cards


@pytest.mark.parametrize("path", ["", "archive/", "cards/{card}/"])
def test_five_hundred_cards_cost_as_many_queries_as_five(cast, board, as_, path):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert as_(cast.tuva).get(url(board, None, path.format(card=board.cards[0].pk))).status_code == 200
        return len(queries)

    crowd(cast, board, 5)
    if path == "archive/":
        Card.objects.update(archived_at=now())
    few = cost()
    many = crowd(cast, board, 495)
    if path == "archive/":
        Card.objects.filter(pk__in=[card.pk for card in many]).update(archived_at=now())
    assert cost() == few
