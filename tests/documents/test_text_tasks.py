"""A line of a text becomes a task on a board of the space, which says where it is from."""

import pytest

from coalitions.boards.models import Board, Card
from coalitions.spaces.models import Coalition, Role
from tests.cast import admit
from tests.documents.making import membership, url
from tests.documents.writing import begun


@pytest.fixture
def document(cast):
    return begun(cast, "Kallelse")


def make(client, cast, document, title="Boka lokalen", **more):
    return client.post(url("text_task", cast, document), {"title": title, **more})


def boards(cast, *names):
    return [Board.objects.open(cast.space, name, by=cast.tuva) for name in names]


def test_it_is_made_on_the_board_that_was_chosen_and_leads_back(cast, document, as_):
    first, second = boards(cast, "Läsplatser", "Utskick")
    page = as_(cast.petter).get(url("text", cast, document)).content.decode()
    assert f'value="{second.pk}">Utskick' in page and "data-task" in page
    answer = make(as_(cast.petter), cast, document, board=second.pk)
    card = Card.objects.get()
    assert (answer.status_code, answer.url) == (302, card.get_absolute_url())
    assert (card.title, card.column.board, card.author) == ("Boka lokalen", second, cast.petter)
    shown = as_(cast.samira).get(card.get_absolute_url()).content.decode()
    assert f"/document-{document.pk}/" in shown and "Texten den gjordes av" in shown


def test_a_script_gets_where_it_leads(cast, document, as_):
    answer = as_(cast.tuva).post(
        url("text_task", cast, document), {"title": "Boka"}, headers={"Idempotency-Key": "00000000-0000-4000-8000-000000000001"}
    )
    assert answer.status_code == 201 and f'href="{Card.objects.get().get_absolute_url()}"' in answer.content.decode()


def test_a_space_without_a_board_gets_one(cast, document, as_):
    assert make(as_(cast.tuva), cast, document).status_code == 302
    assert Card.objects.get().column.board == Board.objects.get()


def test_a_board_of_another_space_and_a_task_without_a_name_are_refused(cast, document, as_):
    elsewhere = Board.objects.open(Coalition.objects.start("Annan", by=cast.tuva).common, "Där", by=cast.tuva)
    for wrong in ({"board": elsewhere.pk}, {"board": "x"}, {"title": " "}, {"title": "x" * 201}):
        assert make(as_(cast.tuva), cast, document, **wrong).status_code == 422
    assert not Card.objects.exists()


def test_who_may_not_write_in_the_text_makes_none_of_it(cast, document, as_):
    assert make(as_(cast.elham), cast, document).status_code == 403
    assert make(as_(cast.stranger), cast, document).status_code == 404
    admit(cast, cast.stranger, Role.GUEST, None, scope=document.scope)
    guest = as_(cast.stranger)
    assert make(guest, cast, document).status_code == 403
    assert "data-task" not in guest.get(url("text", cast, document)).content.decode()
    document.stand_as("record", by=membership(cast, cast.ingegerd))
    assert make(as_(cast.tuva), cast, document).status_code == 409
    assert not Card.objects.exists()
