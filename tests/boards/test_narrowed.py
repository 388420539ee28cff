"""BRD-12, BRD-13, BRD-15: what narrows a board, and one's own work across all of them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from coalitions.boards.models import Board, ChecklistItem, Label, SavedFilter
from coalitions.spaces.models import Coalition
from tests.boards.test_pages import crowd
from tests.boards.test_ways import dated, html


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("person=me", ["1"]),
        ("person=nobody", ["3", "4", "5"]),
        ("due=overdue", ["2"]),
        ("due=week", ["3"]),
        ("due=none&person=nobody", ["4", "5"]),
        ("q=%C3%96VERTYGAD", ["5"]),
        ("person=999999", ["1", "2", "3", "4", "5"]),
    ],
)
def test_brd_12_filters_narrow_the_board_all_at_once(cast, board, as_, asked, found):
    board.cards[0].assign(people=[cast.samira], by=cast.tuva)
    board.cards[1].assign(organisations=[cast.kommun], by=cast.tuva)
    dated(board, -1, which=1)
    dated(board, 5, which=2)
    board.cards[4].edit(description="Bli övertygad", version=board.cards[4].version, by=cast.tuva)
    page = html(as_(cast.samira), board, f"?{asked}")
    assert [number for number in "12345" if f">Uppgift {number}</a>" in page] == found
    numbers = html(as_(cast.samira), board, f"matches/?{asked}")
    assert all((str(board.cards[int(number) - 1].pk) in numbers) for number in found)


def test_brd_12_a_label_narrows_the_board_and_makes_a_lane(cast, board, as_):
    label = Label.objects.make(board.board, "Lokaler", by=cast.tuva)
    Label.objects.put(board.cards[0], on=[label], by=cast.tuva)
    page = html(as_(cast.elham), board, f"list/?label={label.pk}")
    assert "Uppgift 1</a>" in page and "Uppgift 2</a>" not in page
    assert "Lokaler <span" in html(as_(cast.elham), board, "lanes/?by=label")
    label.remove(now(), by=cast.tuva)
    assert "Uppgift 2</a>" in html(as_(cast.elham), board, f"list/?label={label.pk}")


def test_brd_12_an_organisation_finds_what_asks_it_or_its_people(cast, board, as_):
    board.cards[0].assign(people=[cast.samira], by=cast.tuva)
    board.cards[1].assign(organisations=[cast.lasglantan], by=cast.tuva)
    page = html(as_(cast.elham), board, f"list/?organisation={cast.lasglantan.pk}")
    assert "Uppgift 1</a>" in page and "Uppgift 2</a>" in page and "Uppgift 3</a>" not in page


def test_org_02_a_sector_finds_what_asks_its_organisations_or_their_people(cast, board, as_):
    board.cards[0].assign(people=[cast.samira], by=cast.tuva)
    board.cards[1].assign(organisations=[cast.lasglantan], by=cast.tuva)
    board.cards[2].assign(organisations=[cast.kommun], by=cast.tuva)
    page = html(as_(cast.elham), board, "list/?sector=civil_society")
    assert [number for number in "1234" if f"Uppgift {number}</a>" in page] == ["1", "2"]
    assert "Sektor: Civilsamhälle" in page


def test_brd_13_a_filter_is_saved_under_a_name_for_everybody(cast, board, as_):
    url = f"{board.board.get_absolute_url()}filters/new/?person=me&due=week"
    page = as_(cast.tuva).get(url).content.decode()
    assert 'value="due=week&amp;person=me"' in page
    for _twice in range(2):
        as_(cast.tuva).post(url, {"name": "Min vecka", "query": "due=week&person=me"})
    saved = SavedFilter.objects.get()
    assert saved.get_absolute_url() in html(as_(cast.elham), board, "").replace("&amp;", "&")
    assert as_(cast.elham).post(f"{board.board.get_absolute_url()}filters/{saved.pk}/removal/").status_code == 403
    as_(cast.samira).post(f"{board.board.get_absolute_url()}filters/{saved.pk}/removal/")
    assert not SavedFilter.objects.exists()


def test_brd_15_my_work_is_mine_and_my_organisations_across_spaces_by_due_date(cast, board, as_):
    elsewhere = Coalition.objects.start("Annan", by=cast.tuva, organisation=cast.kommun).common
    there = Board.objects.open(elsewhere, "Annans", by=cast.tuva).columns.first().add_card("Deras", by=cast.tuva)
    board.cards[0].assign(people=[cast.tuva], by=cast.samira)
    board.cards[1].assign(organisations=[cast.kommun], by=cast.samira)
    board.cards[2].assign(organisations=[cast.havrevinge], by=cast.samira)
    there.assign(people=[cast.tuva], by=cast.tuva)
    dated(board, 30)
    dated(board, -1, which=1)
    page = as_(cast.tuva).get("/work/").content.decode()
    assert page.index("Försenade") < page.index("Uppgift 2<") < page.index("Därefter") < page.index("Inget datum")
    assert "Annan" in page and "Uppgift 3<" not in page
    mine, ours = (as_(cast.tuva).get(f"/work/?whose={whose}").content.decode() for whose in ("mine", "ours"))
    assert "Uppgift 2<" not in mine and "Annan" not in ours and "Uppgift 2<" in ours
    cast.space.memberships.get(user=cast.tuva).end(by=cast.ingegerd)
    assert "Uppgift 2<" not in as_(cast.tuva).get("/work/").content.decode()


def test_brd_15_my_work_shows_of_a_task_what_its_card_on_the_board_shows(cast, board, as_):
    card = board.cards[0]
    card.assign(people=[cast.samira], organisations=[cast.havrevinge], by=cast.tuva)
    Label.objects.put(card, on=[Label.objects.make(board.board, "Lokaler", by=cast.tuva)], by=cast.tuva)
    first, _second = ChecklistItem.objects.append(card, ["Ring", "Boka"], by=cast.tuva)
    first.tick(True, by=cast.tuva)
    page = as_(cast.samira).get("/work/").content.decode()
    assert 'data-tint="stone">Lokaler</b>' in page and "</i>1/2</span>" in page
    assert f'aria-label="{cast.havrevinge.name}"' in page and f'aria-label="{cast.samira.name}"' in page


def test_my_work_costs_as_many_queries_for_five_hundred_tasks_as_for_five(cast, board, as_):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert as_(cast.samira).get("/work/").status_code == 200
        return len(queries)

    crowd(cast, board, 5)
    few = cost()
    crowd(cast, board, 300)
    assert cost() == few
