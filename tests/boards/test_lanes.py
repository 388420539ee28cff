"""BRD-07: a task moved between lanes becomes what the lane means, or stays where it was with the reason in words."""

import pytest

from coalitions.boards.models import Card, Label
from coalitions.live.models import LogRow
from coalitions.spaces.models import Role
from tests.boards.test_ways import html
from tests.cast import admit

SCRIPT = {"HX-Request": "true"}


def move(client, card, way, lane, left="", **more):
    fields = {"column": card.column_id, "position": card.position, "lane": lane, "left": left} | more
    return client.post(f"{card.get_absolute_url()}move/?by={way}", fields, headers=SCRIPT)


def asked(card):
    return {str(one) for one in Card.objects.get(pk=card.pk).assignees.all()}


@pytest.fixture
def card(cast, board):
    board.cards[1].assign(people=[cast.petter], organisations=[cast.kommun], by=cast.tuva)
    return board.cards[1]


def test_in_another_organisations_lane_a_task_asks_that_one_instead_and_people_stay(cast, board, card, as_):
    answer = move(as_(cast.samira), card, "organisation", cast.lasglantan.pk, cast.kommun.pk, column=board.doing.pk)
    assert answer.status_code == 200 and "Läsgläntan" in answer.text and "Pågår" in answer.text
    assert asked(card) == {"Petter Havsund", str(cast.lasglantan)}
    assert Card.objects.get(pk=card.pk).column == board.doing


def test_the_answer_to_a_move_between_lanes_leads_back(cast, board, card, as_):
    tuva = as_(cast.tuva)
    answer = move(tuva, card, "organisation", cast.lasglantan.pk, cast.kommun.pk, column=board.done.pk).text
    assert f'name="lane" value="{cast.kommun.pk}"' in answer and f'name="left" value="{cast.lasglantan.pk}"' in answer
    back = {"lane": cast.kommun.pk, "left": cast.lasglantan.pk, "before": board.cards[2].pk, "position": ""}
    assert move(tuva, card, "organisation", **back).status_code == 200
    assert asked(card) == {"Petter Havsund", str(cast.kommun)}
    assert [one.pk for one in board.todo.cards.all()] == [one.pk for one in board.cards]


def test_what_changes_its_lane_alone_keeps_its_place_and_is_told_once(cast, board, card, as_):
    head = cast.space.head.head
    move(as_(cast.samira), card, "organisation", cast.lasglantan.pk, cast.kommun.pk)
    assert list(LogRow.objects.filter(space_id=cast.space.pk, seq__gt=head).values_list("kind", flat=True)) == ["card.assigned"]
    assert [one.pk for one in board.todo.cards.all()] == [one.pk for one in board.cards]


def test_a_task_that_a_person_keeps_in_a_lane_does_not_leave_it_and_changes_in_nothing(cast, board, card, as_):
    head = cast.space.head.head
    for lane, left in (("", cast.havrevinge.pk), ("", cast.kommun.pk), (cast.kommun.pk, cast.havrevinge.pk)):
        answer = move(as_(cast.tuva), card, "organisation", lane, left, column=board.doing.pk)
        assert answer.status_code == 422 and "hör fortfarande till" in answer.text and cast.havrevinge.name in answer.text
    assert cast.space.head.head == head and Card.objects.get(pk=card.pk).column == board.todo
    assert asked(card) == {"Petter Havsund", str(cast.kommun)}


def test_out_of_every_lane_a_task_asks_nobody(cast, board, as_):
    board.cards[0].assign(organisations=[cast.kommun], by=cast.tuva)
    assert move(as_(cast.tuva), board.cards[0], "organisation", "", cast.kommun.pk).status_code == 200
    assert asked(board.cards[0]) == set()


def test_no_task_changes_its_sector_and_the_reason_is_said(cast, board, card, as_):
    answer = move(as_(cast.tuva), card, "sector", "academia", "public", column=board.doing.pk)
    assert answer.status_code == 422 and "Ändra dem i stället" in answer.text
    assert move(as_(cast.tuva), card, "sector", "public", "public", column=board.doing.pk).status_code == 200
    assert Card.objects.get(pk=card.pk).column == board.doing


def test_in_another_labels_lane_a_task_wears_that_one_instead(cast, board, as_):
    rooms, books = (Label.objects.make(board.board, name, by=cast.tuva) for name in ("Lokaler", "Böcker"))
    Label.objects.put(board.cards[0], on=[rooms], by=cast.tuva)
    assert "Böcker <span" in html(as_(cast.elham), board, "lanes/?by=label")
    assert move(as_(cast.tuva), board.cards[0], "label", books.pk, rooms.pk).status_code == 200
    assert list(board.cards[0].labels.all()) == [books]
    assert move(as_(cast.tuva), board.cards[0], "label", "", "nonsense").status_code == 422
    assert move(as_(cast.tuva), board.cards[0], "label", "", books.pk).status_code == 200
    assert not board.cards[0].labels.exists()


@pytest.mark.parametrize("lane", ["foreign", "987654321", "x", "1" * 400])
def test_t3_a_lane_from_elsewhere_is_refused_in_the_form(cast, board, card, as_, lane):
    lane = cast.hem.pk if lane == "foreign" else lane
    assert move(as_(cast.tuva), card, "organisation", lane, cast.kommun.pk).status_code == 422
    assert asked(card) == {"Petter Havsund", str(cast.kommun)}


def test_a_move_into_a_column_archived_meanwhile_changes_no_lane_either(cast, board, card, as_):
    board.doing.archive(by=cast.ingegerd)
    answer = move(as_(cast.tuva), card, "organisation", cast.lasglantan.pk, cast.kommun.pk, column=board.doing.pk)
    assert answer.status_code == 422 and "är arkiverad" in answer.text
    assert asked(card) == {"Petter Havsund", str(cast.kommun)}


def test_without_script_move_to_asks_for_the_lane_and_goes_back_to_the_lanes(cast, board, card, as_):
    url = f"{card.get_absolute_url()}move/?by=organisation&lane={cast.kommun.pk}"
    form = as_(cast.tuva).get(url).text
    assert f'<option value="{cast.kommun.pk}" selected>' in form and 'name="position" value="2"' in form
    sent = {"column": board.todo.pk, "position": 2, "lane": cast.lasglantan.pk, "left": cast.kommun.pk}
    assert as_(cast.tuva).post(url, sent).url == f"{board.board.get_absolute_url()}lanes/?by=organisation"


def test_a_guest_moves_between_the_lanes_of_those_whom_the_board_asks_alone(cast, board, card, as_):
    admit(cast, cast.stranger, Role.GUEST, None, scope=board.board.scope)
    guest = as_(cast.stranger)
    form = guest.get(f"{card.get_absolute_url()}move/?by=organisation").text
    assert cast.kommun.name in form and cast.lasglantan.name not in form
    assert move(guest, card, "organisation", cast.lasglantan.pk, cast.kommun.pk).status_code == 422
    assert "?by=initiative" not in html(guest, board, "lanes/")
