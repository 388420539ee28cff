"""BRD-01: columns are added, renamed, coloured, put elsewhere, archived and brought back, by plain forms."""

from coalitions.boards.models import Column
from tests.boards.test_pages import url


def columns(board):
    return [(column.name, column.mark) for column in board.board.columns.open()]


def test_brd_01_a_column_is_added_renamed_and_coloured(cast, board, as_):
    tuva = as_(cast.tuva)
    assert tuva.post(url(board, None, "columns/new/"), {"name": "Väntar", "mark": "warn"}).url == url(board)
    assert columns(board)[-1] == ("Väntar", "warn")
    new = Column.objects.get(name="Väntar")
    assert tuva.post(new.get_absolute_url(), {"name": "Väntar på svar", "mark": "danger"}).url == url(board)
    assert columns(board)[-1] == ("Väntar på svar", "danger")


def test_brd_01_a_column_is_put_before_another(cast, board, as_):
    as_(cast.tuva).post(f"{board.done.get_absolute_url()}place/", {"before": board.todo.pk})
    assert [name for name, _mark in columns(board)][0] == "Klart"


def test_brd_01_an_archived_column_takes_its_tasks_along_and_brings_them_back(cast, board, as_):
    tuva = as_(cast.tuva)
    tuva.post(f"{board.todo.get_absolute_url()}archive/")
    assert "Uppgift 1" not in tuva.get(url(board)).content.decode()
    tuva.post(f"{board.todo.get_absolute_url()}restore/")
    assert "Uppgift 1" in tuva.get(url(board)).content.decode()
