"""Things of boards for the permission matrix (tests/guards): one board for all of a cast's ids."""

from django.core.files.uploadedfile import SimpleUploadedFile

from coalitions.boards.bringing import trello
from coalitions.boards.models import BoardImport, ChecklistItem, Feed, Label, Rule, SavedFilter, Template
from coalitions.spaces.models import Link
from tests.boards.conftest import plant
from tests.boards.trello import export, written


def planted(cast):
    if not hasattr(cast, "board"):
        cast.board = plant(cast, count=1)
        cast.board.label = Label.objects.make(cast.board.board, "Lokaler", by=cast.tuva)
        cast.board.link = Link.objects.join(cast.board.cards[0], cast.board.todo.add_card("Annan", by=cast.tuva), by=cast.tuva)
        [cast.board.step] = ChecklistItem.objects.append(cast.board.cards[0], ["Ring"], by=cast.tuva)
    return cast.board


def brought(cast):
    content = written(export(1))
    return BoardImport.objects.preview(cast.space, trello.read(content), content, by=cast.tuva).pk


def feed(cast):
    """Its address leads somewhere only with its token."""
    if not hasattr(cast, "feed"):
        cast.feed = Feed.objects.renew(by=cast.tuva)
    return cast.feed.pk


THINGS = {
    "board": lambda cast: planted(cast).board.pk,
    "column": lambda cast: planted(cast).todo.pk,
    "rule": lambda cast: Rule.objects.add(planted(cast).board, by=cast.tuva, kind="tidy", days=9).pk,
    "template": lambda cast: Template.objects.keep(planted(cast).todo, by=cast.tuva, title="Mall").pk,
    "filter": lambda cast: SavedFilter.objects.keep(planted(cast).board, "Mina", "person=me", by=cast.tuva).pk,
    "brought": brought,
    "feed": feed,
    "kind": lambda cast: "csv",
    "card": lambda cast: planted(cast).cards[0].pk,
    "label": lambda cast: planted(cast).label.pk,
    "step": lambda cast: planted(cast).step.pk,
    "link": lambda cast: planted(cast).link.pk,
    "about": lambda cast: f"card-{planted(cast).cards[0].pk}",
}
BODIES = {
    "spaces:new_link": lambda ids: {"other": f"topic-{ids['topic']}"},
    "documents:attach": lambda ids: {"file": SimpleUploadedFile("plan.txt", b"Plan")},
    "boards:new_board": lambda ids: {"name": "Ny"},
    "boards:board_name": lambda ids: {"name": "Ny"},
    "boards:new_column": lambda ids: {"name": "Ny", "mark": "ink"},
    "boards:column": lambda ids: {"name": "Ny", "mark": "ok"},
    "boards:new_card": lambda ids: {"title": "Ny"},
    "boards:card_edit": lambda ids: {"title": "Ny", "version": 1},
    "boards:card_assignees": lambda ids: {"version": 1},
    "boards:changes": lambda ids: {"cards": [ids["card"]], "due_on": "2030-01-02"},
    "boards:new_filter": lambda ids: {"name": "Alla", "query": "due=week"},
    "boards:new_rule": lambda ids: {"kind": "stall", "days": 9},
    "boards:new_template": lambda ids: {"title": "Ny", "column": ids["column"]},
    "boards:new_import": lambda ids: {"file": SimpleUploadedFile("b.json", written(export(1)))},
    "boards:new_label": lambda ids: {"name": "Ny", "tint": "plum"},
    "boards:label": lambda ids: {"name": "Annan", "tint": "clay"},
    "boards:new_step": lambda ids: {"text": "Boka"},
    "boards:step": lambda ids: {"text": "Ring i dag"},
    "boards:step_tick": lambda ids: {"done": "1"},
    "boards:card_flag": lambda ids: {"reason": "Namnger ett barn"},
    "boards:card_hiding": lambda ids: {"reason": "Namnger ett barn"},
    "boards:card_move": lambda ids: {"column": ids["column"]},
}
