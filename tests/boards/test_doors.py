"""Verbs × roles, ids from elsewhere, bad input, and what the rest of the house asks of the boards."""

import pytest
from django.utils.timezone import localdate

from coalitions.activity.models import Cursor, Notification
from coalitions.boards.models import Board, Card
from coalitions.spaces.asked import asked_in
from coalitions.spaces.models import Coalition, Role
from tests.boards.conftest import plant
from tests.cast import admit

LONG = "x" * 10_001
POSTS = {
    "boards/new/": {"name": "Ny"},
    "boards/{board}/name/": {"name": "Nytt namn"},
    "boards/{board}/columns/new/": {"name": "Väntar", "mark": "warn"},
    "boards/{board}/columns/{column}/": {"name": "Snart", "mark": "ok"},
    "boards/{board}/columns/{column}/place/": {"before": ""},
    "boards/{board}/columns/{column}/archive/": {},
    "boards/{board}/columns/{column}/restore/": {},
    "boards/{board}/columns/{column}/cards/new/": {"title": "Ny"},
    "boards/{board}/cards/{card}/edit/": {"title": "Annan", "description": "", "due_on": "", "version": 1},
    "boards/{board}/cards/{card}/assignees/": {"version": 1},
    "boards/{board}/cards/{card}/move/": {"column": "{column}"},
    "boards/{board}/cards/{card}/archive/": {},
    "boards/{board}/cards/{card}/restore/": {},
}
READS = ["boards/", "boards/{board}/", "boards/{board}/archive/", "boards/{board}/cards/{card}/"]


def filled(work, text):
    return text.format(board=work.board.pk, column=work.todo.pk, card=work.cards[0].pk) if isinstance(text, str) else text


def address(space, work, path):
    return f"/spaces/{space.pk}/{filled(work, path)}"


def post(client, space, work, path, **more):
    fields = {name: filled(work, value) for name, value in (POSTS[path] | more).items()}
    return client.post(address(space, work, path), fields)


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize(("who", "status"), [("tuva", 302), ("ingegerd", 302), ("elham", 403), ("stranger", 404)])
def test_members_write_observers_may_not_and_strangers_find_nothing(cast, board, as_, who, status, path):
    head = cast.space.head.head
    assert post(as_(getattr(cast, who)), cast.space, board, path).status_code == status
    assert (cast.space.head.head > head) == (status == 302)


@pytest.mark.parametrize("path", READS)
def test_everybody_of_the_space_reads(cast, board, as_, path):
    url = address(cast.space, board, path)
    codes = [as_(who).get(url).status_code for who in (cast.tuva, cast.elham, cast.stranger, None)]
    assert codes == ([302, 302, 404, 302] if path == "boards/" else [200, 200, 404, 302])


@pytest.mark.parametrize("way", ["", "?person=me&due=week", "list/", "lanes/", "calendar/", "timeline/", "matches/?person=me"])
def test_whoever_is_signed_in_reads_the_board_of_an_open_space(cast, board, as_, way):
    type(cast.space).objects.filter(pk=cast.space.pk).update(visibility="public")
    assert as_(cast.stranger).get(f"{board.board.get_absolute_url()}{way}").status_code == 200


def test_a_guest_of_one_board_reaches_that_board_and_no_other(cast, board, as_):
    admit(cast, cast.stranger, Role.GUEST, None, scope=board.board.scope)
    other = plant(cast)
    guest = as_(cast.stranger)
    page = guest.get(board.board.get_absolute_url())
    assert page.status_code == 200 and f"board-{other.board.pk}-link" not in page.content.decode()
    assert guest.get(other.board.get_absolute_url()).status_code == 404
    assert post(guest, cast.space, board, "boards/{board}/cards/{card}/move/").status_code == 302


@pytest.mark.parametrize("path", [path for path in POSTS if "{" in path])
def test_t3_a_board_of_another_space_is_not_found_under_mine(cast, board, as_, path):
    elsewhere = Coalition.objects.start("Annan", by=cast.tuva).common
    assert post(as_(cast.tuva), elsewhere, board, path).status_code == 404


def test_t3_a_column_or_card_of_another_board_is_refused_in_the_form(cast, board, as_):
    other, tuva, path = plant(cast), as_(cast.tuva), "boards/{board}/cards/{card}/move/"
    for foreign in ({"column": other.todo.pk}, {"before": other.cards[0].pk}, {"column": 0}, {"column": "x"}, {"position": 0}):
        assert post(tuva, cast.space, board, path, **foreign).status_code == 422
    assert post(tuva, cast.space, board, "boards/{board}/columns/{column}/place/", before=other.todo.pk).status_code == 422
    crossed = f"/spaces/{cast.space.pk}/boards/{other.board.pk}/cards/{board.cards[0].pk}/"
    assert tuva.get(crossed).status_code == 404


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("boards/new/", {"name": ""}),
        ("boards/new/", {"name": "x" * 81}),
        ("boards/{board}/columns/new/", {"mark": "public"}),
        ("boards/{board}/columns/{column}/cards/new/", {"title": " \n "}),
        ("boards/{board}/columns/{column}/cards/new/", {"title": "x" * 201}),
        ("boards/{board}/columns/{column}/cards/new/", {"title": "nul\0"}),
        ("boards/{board}/cards/{card}/edit/", {"due_on": "i morgon"}),
        ("boards/{board}/cards/{card}/edit/", {"due_on": "0000-00-00"}),
        ("boards/{board}/cards/{card}/edit/", {"description": LONG}),
        ("boards/{board}/cards/{card}/edit/", {"version": "nej"}),
        ("boards/{board}/cards/{card}/assignees/", {"people": ["1e9"]}),
    ],
)
def test_bad_input_is_refused_with_what_was_typed_and_changes_nothing(cast, board, as_, path, wrong):
    head, answer = cast.space.head.head, post(as_(cast.tuva), cast.space, board, path, **wrong)
    assert answer.status_code == 422 and "error" in answer.content.decode()
    assert cast.space.head.head == head


def test_hostile_text_is_shown_as_text(cast, board, as_):
    card = board.todo.add_card("<img src=x onerror=alert(1)>", by=cast.tuva, description="<script>alert(1)</script>")
    html = as_(cast.samira).get(card.get_absolute_url()).content.decode()
    assert "<img src=x" not in html and "<script>alert" not in html


def test_wrong_methods_are_refused_after_the_guard(cast, board, as_):
    for path, method in (("boards/{board}/", "post"), ("boards/{board}/columns/{column}/archive/", "get")):
        assert getattr(as_(cast.tuva), method)(address(cast.space, board, path)).status_code == 405
        assert getattr(as_(cast.stranger), method)(address(cast.space, board, path)).status_code == 404


def test_an_archived_space_takes_no_move(cast, board, as_):
    cast.space.archive(by=cast.ingegerd)
    assert post(as_(cast.tuva), cast.space, board, "boards/{board}/cards/{card}/move/").status_code == 409
    assert "reads-only" in as_(cast.tuva).get(board.board.get_absolute_url()).content.decode()


def test_one_key_makes_one_task(cast, board, as_):
    fields = {"title": "En gång", "key": "6f1c0d0e-6c53-4c0a-9d2f-0d8b8a4a2f11"}
    for _again in range(3):
        as_(cast.tuva).post(address(cast.space, board, "boards/{board}/columns/{column}/cards/new/"), fields)
    assert Card.objects.filter(title="En gång").count() == 1


def test_whoever_is_asked_anew_hears_of_it_once(cast, board):
    card = board.cards[0]
    card.assign(people=[cast.samira], by=cast.tuva)
    card.assign(people=[cast.samira, cast.petter, cast.tuva], by=cast.tuva)
    Cursor.objects.read_all()
    told = Notification.objects.filter(reason="assigned").order_by("pk").values_list("user__name", flat=True)
    assert list(told) == ["Samira Vallgårda", "Petter Havsund"]


def test_where_we_are_shows_what_my_organisation_is_asked(cast, board, django_assert_max_num_queries):
    for card in board.cards:
        card.assign(organisations=[cast.kommun, cast.havrevinge], by=cast.tuva)
    board.cards[0].edit(due_on=localdate(), version=2, by=cast.tuva)
    board.cards[1].move_to(board.done, by=cast.tuva)
    with django_assert_max_num_queries(
        8
    ):  # seven of them what decisions, the charter, the journey, its meetings and initiatives ask
        asked = asked_in(cast.coalition, cast.joar)
    assert [one.title for one in asked] == ["Uppgift 1", "Uppgift 3", "Uppgift 4", "Uppgift 5"]
    assert {one.organisation for one in asked} == {cast.kommun}


def test_several_boards_stand_side_by_side(cast, board, as_):
    other = Board.objects.open(cast.space, "Skolgruppen", by=cast.tuva)
    html = as_(cast.tuva).get(board.board.get_absolute_url()).content.decode()
    assert other.get_absolute_url() in html
