"""BRD-20: boards as Planka and Kanboard hand them out, in the shapes of their own programs."""

import pytest

from coalitions.boards.bringing import planka, tables
from coalitions.boards.forms.imports import read
from tests.boards.trello import written

CARD = {
    "id": "5",
    "listId": "1",
    "name": "Boka rum",
    "description": "I **mars**",
    "position": 2,
    "dueDate": "2030-05-01T10:00:00.000Z",
    "isDueCompleted": True,
}
INSIDE = {
    "users": [{"id": "7", "name": "Tuva Hedlindh", "username": "tuva", "email": "Tuva@forening.example"}],
    "lists": [
        {"id": "2", "name": "Klart", "position": 2, "type": "closed"},
        {"id": "1", "name": "Att göra", "position": 1, "type": "active"},
        {"id": "3", "name": None, "position": None, "type": "archive"},
    ],
    "cards": [CARD, CARD | {"id": "6", "listId": "3", "name": "Gammalt", "commentsTotal": 2}, {"id": "8", "listId": "99"}, None],
    "labels": [{"id": "4", "name": None, "color": "berry-red"}],
    "cardLabels": [{"cardId": "5", "labelId": "4"}, {"cardId": "5", "labelId": "none"}],
    "cardMemberships": [{"cardId": "5", "userId": "7"}],
    "attachments": [{"cardId": "5", "name": "Plan", "data": {"url": "https://x.example/plan"}}, {"cardId": "5", "name": "Fil"}],
}
STEP = {"name": "Ring", "isCompleted": True, "position": 1}
FIRST = {"tasks": [STEP | {"cardId": "5"}]}
SECOND = {"taskLists": [{"id": "40", "cardId": "5"}], "tasks": [STEP | {"taskListId": "40"}]}
KANBOARD = """"Task Id",Reference,Project,Status,Category,Swimlane,Column,Position,Color,"Due date",Creator,"Creator Name",\
"Assignee Username","Assignee Name",Complexity,Title,"Creation date",Tags
12,,Läsning,Open,Lokaler,Standard,"Work in progress",1,Yellow,05/31/2030,tuva,"Tuva Hedlindh",samira,\
"Samira Vallgårda",0,Boka,01/02/2025,
13,,Läsning,Closed,,Standard,Done,1,Yellow,,tuva,"Tuva Hedlindh",,,0,Ring,01/02/2025,
"""


@pytest.mark.parametrize("version", [FIRST, SECOND])
def test_brd_20_a_board_of_planka_is_read_whole_in_both_its_shapes(version):
    plan = read(written({"item": {"name": "Läsgruppen"}, "included": INSIDE | version}), "board.json")
    assert (plan.name, [one["name"] for one in plan.columns]) == ("Läsgruppen", ["Att göra", "Klart"])
    assert [one["is_done"] for one in plan.columns] == [False, True]
    card, old = plan.cards
    assert (card["title"], card["column"], card["due_on"], card["archived"]) == ("Boka rum", 0, "2030-05-01", False)
    assert card["people"] == [{"name": "Tuva Hedlindh", "email": "tuva@forening.example"}]
    assert (card["labels"], card["steps"]) == ([["berry-red", "clay"]], [{"text": "Ring", "done": True}])
    assert card["links"] == [{"name": "Plan", "url": "https://x.example/plan"}] and old["archived"]
    assert dict(plan.left) == {"homeless": 1, "links": 1, "commentsTotal": 2, "met": 2}


@pytest.mark.parametrize("wrong", [{}, {"lists": 3, "cards": "x", "users": [1], "tasks": [{"cardId": 5}]}])
def test_what_is_not_as_it_should_be_is_as_if_it_were_not_there(wrong):
    plan = planka.planned({"item": {}, "included": wrong})
    assert (plan.columns, plan.cards) == ([], [])


def test_brd_20_a_csv_of_kanboard_comes_over_with_its_dates_as_that_program_writes_them():
    plan = tables.read(KANBOARD.encode(), "tavla")
    assert [(one["title"], one["due_on"]) for one in plan.cards] == [("Boka", "2030-05-31"), ("Ring", None)]
    assert [(one["name"], one["is_done"]) for one in plan.columns] == [("Work in progress", False), ("Done", True)]
    assert plan.cards[0]["people"] == [{"name": "Samira Vallgårda", "email": ""}]
    assert plan.cards[0]["labels"] == [["Lokaler", "stone"]] and plan.cards[1]["archived"]
