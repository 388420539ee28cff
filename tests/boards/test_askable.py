"""Whom tasks of a board may ask: those who can see it. A guest is not told by a form who else is in the space."""

import pytest

from coalitions.spaces.models import Role
from tests.boards.conftest import plant
from tests.cast import admit

FORMS = ["cards/{card}/assignees/", "rules/new/", "templates/new/", "list/"]


@pytest.fixture
def card(cast, board):
    """Asks Petter and the municipality; the stranger is a guest of its board."""
    admit(cast, cast.stranger, Role.GUEST, None, scope=board.board.scope)
    board.cards[0].assign(by=cast.tuva, people=[cast.petter], organisations=[cast.kommun])
    return board.cards[0]


def page(browser, board, form):
    return browser.get(board.board.get_absolute_url() + form.format(card=board.cards[0].pk)).text


@pytest.mark.parametrize("form", FORMS)
def test_a_guest_is_offered_whom_the_board_names_and_nobody_else(cast, board, card, as_, form):
    text = page(as_(cast.stranger), board, form)
    assert all(name in text for name in ("Petter Havsund", "Sten Främling", cast.kommun.name))
    assert not any(name in text for name in ("Samira Vallgårda", "Joar Brännmyr", "Mirja", "Läsgläntan"))


@pytest.mark.parametrize("form", FORMS)
def test_a_member_is_offered_guests_of_the_board_and_none_of_another_thing(cast, board, card, as_, form):
    admit(cast, cast.nils, Role.GUEST, None, scope=plant(cast, count=1).board.scope)
    text = page(as_(cast.tuva), board, form)
    assert all(name in text for name in ("Samira Vallgårda", "Sten Främling", "Läsgläntan"))
    assert str(cast.nils) not in text.partition("<main")[2].partition("</main")[0]


def test_a_guest_who_guesses_a_number_asks_nobody(cast, board, card, as_):
    sent = {"people": [cast.samira.pk], "version": card.version}
    answer = as_(cast.stranger).post(f"{card.get_absolute_url()}assignees/", sent)
    assert answer.status_code == 422 and "Samira" not in answer.text
    assert {str(one) for one in card.assignees.all()} == {"Petter Havsund", str(cast.kommun)}


def test_a_guest_takes_a_task_and_leaves_it_with_those_who_had_it(cast, board, card, as_):
    sent = {"people": [cast.petter.pk, cast.stranger.pk], "organisations": [cast.kommun.pk], "version": card.version}
    assert as_(cast.stranger).post(f"{card.get_absolute_url()}assignees/", sent).status_code == 302
    assert {str(one) for one in card.assignees.all()} == {"Petter Havsund", str(cast.kommun), "Sten Främling"}
