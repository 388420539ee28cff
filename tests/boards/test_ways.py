"""A board as list, lanes, calendar and timeline, narrowed by filters, taken out and printed."""

import csv
import json
from io import BytesIO, StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate, timedelta
from openpyxl import load_workbook

from coalitions.boards.models import Card, Feed
from coalitions.spaces.models import Role
from tests.boards.test_pages import crowd
from tests.cast import admit

WAYS = [
    "",
    "list/",
    "list/?sort=-who",
    "lanes/",
    "lanes/?by=sector",
    "calendar/",
    "calendar/?week=2026-W48",
    "timeline/",
    "print/",
]
WAYS += ["?person=me&due=none", "matches/?q=uppgift", "export/csv/", "export/json/"]


def html(client, board, path):
    answer = client.get(board.board.get_absolute_url() + path)
    assert answer.status_code == 200
    return answer.content.decode()


def dated(board, days=0, which=0):
    board.cards[which].edit(
        due_on=localdate() + timedelta(days=days), version=board.cards[which].version, by=board.cards[which].author
    )


@pytest.mark.parametrize("path", WAYS)
def test_five_hundred_cards_cost_as_many_queries_as_five_whichever_way_one_looks(cast, board, as_, path):
    client = as_(cast.samira)

    def cost():
        with CaptureQueriesContext(connection) as queries:
            html(client, board, path)
        return len(queries)

    crowd(cast, board, 5)
    Card.objects.update(due_on=localdate())
    few = cost()
    crowd(cast, board, 195)
    Card.objects.update(due_on=localdate())
    assert cost() == few


def test_brd_16_the_list_is_sorted_by_each_of_its_columns(cast, board, as_):
    dated(board, 3, which=4)
    for order in ("title", "-title", "column", "who", "due", "changed", "-changed", "'; drop", "nonsense"):
        html(as_(cast.elham), board, f"list/?sort={order}")
    rows = html(as_(cast.elham), board, "list/?sort=due")
    assert rows.index("Uppgift 5</a>") < rows.index("Uppgift 1</a>")


def test_brd_23_several_tasks_change_at_once_or_none(cast, board, as_):
    ids, url = [card.pk for card in board.cards[:3]], f"{board.board.get_absolute_url()}changes/"
    said = {"cards": ids, "column": board.doing.pk, "person": cast.samira.pk, "due_on": "2030-01-02"}
    assert as_(cast.tuva).post(url, said).status_code == 302
    changed = Card.objects.filter(column=board.doing, due_on="2030-01-02", assignees__user=cast.samira)
    assert sorted(changed.values_list("pk", flat=True)) == ids
    head = cast.space.head.head
    board.done.archive(by=cast.ingegerd)
    for wrong in ({"column": board.done.pk}, {"column": ""}, {"cards": []}, {"cards": [*ids, 0]}, {"person": cast.stranger.pk}):
        refused = as_(cast.tuva).post(url, {"cards": ids, "column": board.todo.pk} | wrong)
        assert refused.status_code == 422, wrong
    assert cast.space.head.head == head + 1
    as_(cast.tuva).post(url, {"cards": ids, "archive": "on"})
    assert board.board.columns.get(pk=board.doing.pk).cards.open().count() == 0


def test_brd_07_lanes_split_the_board_and_a_task_of_two_stands_in_both(cast, board, as_):
    board.cards[0].assign(people=[cast.samira], organisations=[cast.kommun], by=cast.tuva)
    page = html(as_(cast.elham), board, "lanes/")
    assert page.count(">Uppgift 1</a>") == 2 and page.count(">Uppgift 2</a>") == 1
    sectors = html(as_(cast.elham), board, "lanes/?by=sector")
    assert sectors.index("Offentlig sektor") < sectors.index("Civilsamhälle") < sectors.rindex("Utan")


def test_brd_07_a_move_into_a_column_over_its_limit_goes_through_and_is_told(cast, board, as_):
    board.doing.change(limit=1, by=cast.tuva)
    board.cards[0].move_to(board.doing, by=cast.tuva)
    move = {"column": board.doing.pk}
    answer = as_(cast.tuva).post(f"{board.cards[1].get_absolute_url()}move/", move, headers={"HX-Request": "true"})
    assert answer.status_code == 200 and "2 uppgifter står där, högst 1 är tänkt." in answer.content.decode()
    assert 'data-limit="1"' in html(as_(cast.elham), board, "")


@pytest.mark.parametrize(
    "asked",
    ["", "?month=2026-02", "?week=2026-W53", "?month=0000-00", "?week=9999-W53", "?month=9999-12", "?week=x", "?month=1%00"],
)
def test_brd_16_a_calendar_shows_any_month_or_week_and_else_this_one(cast, board, as_, asked):
    dated(board)
    page = html(as_(cast.elham), board, f"calendar/{asked}")
    assert ("Uppgift 1" in page) == (asked not in ("?month=2026-02", "?week=2026-W53"))


@pytest.mark.parametrize("asked", ["", "?from=0001-01-01", "?from=9999-12-31", "?from=nonsense"])
def test_brd_16_a_timeline_runs_from_when_a_task_was_made_to_when_it_is_due(cast, board, as_, asked):
    dated(board, 14)
    page = html(as_(cast.elham), board, f"timeline/{asked}")
    assert 'data-start="4" data-end="6"' in page and "4 uppgifter saknar datum" in page


@pytest.mark.parametrize(
    ("asked", "other"),
    [
        ("", f"week={localdate():%G-W%V}"),
        ("month=2020-11", "week=2020-W44"),
        ("week=2020-W44", "month=2020-10"),
        ("week=2020-W01", "month=2020-01"),
    ],
)
def test_the_present_week_of_this_month_and_the_month_of_most_of_a_week(cast, board, as_, asked, other):
    assert f'href="?{other}"' in html(as_(cast.elham), board, f"calendar/?{asked}")


def test_t82_no_cell_that_leaves_is_a_formula(cast, board, as_):
    for text in ("=1+1", "+cmd", "-2", "@SUM(A1)", "\t=1"):
        board.todo.add_card(text, by=cast.tuva, description="=HYPERLINK(1)\x0b")
    sheet = list(csv.reader(StringIO(html(as_(cast.elham), board, "export/csv/").removeprefix("\ufeff"))))
    assert len(sheet) == 11 and not any(cell.startswith(("=", "+", "-", "@", "\t")) for row in sheet for cell in row)
    book = load_workbook(BytesIO(as_(cast.elham).get(f"{board.board.get_absolute_url()}export/xlsx/").content))
    cells = [cell for row in book.active.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"} and "=1+1" in [cell.value for cell in cells]


def test_brd_20_json_holds_the_board_and_another_kind_is_not_there(cast, board, as_):
    told = json.loads(html(as_(cast.elham), board, "export/json/"))
    assert [card["title"] for card in told["cards"]] == [f"Uppgift {number}" for number in range(1, 6)]
    assert as_(cast.elham).get(f"{board.board.get_absolute_url()}export/exe/").status_code == 404


def test_a_guest_of_one_board_sees_the_ways_of_that_board_and_no_other(cast, board, as_):
    admit(cast, cast.stranger, Role.GUEST, None, scope=board.board.scope)
    guest = as_(cast.stranger)
    assert all(
        guest.get(f"{board.board.get_absolute_url()}{way}/").status_code == 200
        for way in ("list", "lanes", "calendar", "timeline")
    )
    assert guest.get(f"/spaces/{cast.space.pk}/boards/import/").status_code == 404
    assert not Feed.objects.exists()
