"""Samples of the task board."""

from coalitions.boards.models import Board, Card, CardAssignee, Column
from coalitions.home.samples.things import AT, HOMES, KOMMUN, LAST_WEEK, PETTER, SAMIRA, SPACE, TOMORROW, given, new


def board():
    return new(Board, space=SPACE, name="Läsplatser")


def column(mark="ink", name="Pågår", **fields):
    return new(Column, board=board(), name=name, mark=mark, **fields)


def card(*asked, title="Fråga biblioteket om öppettider", **fields):
    one = new(Card, column=fields.pop("column", None) or column(), title=title, author=SAMIRA, created_at=AT, **fields)
    return given(one, assignees=[new(CardAssignee, card=one, **who) for who in asked])


def person(user):
    return {"user": user, "acting_for": HOMES[user]}


def open_column(**fields):
    full = column(**fields)
    full.open_cards = [card(person(SAMIRA), column=full), card(column=full, title="Skriv till föräldrarna", due_on=TOMORROW)]
    return {"column": full, "space": SPACE}


def face(one):
    return {"card": one, "asked": one.assignees.all()}


CARDS = {
    "plain": lambda: {"card": card()},
    "asked of a person, due": lambda: {"card": card(person(SAMIRA), due_on=TOMORROW)},
    "asked of several, overdue": lambda: {
        "card": card(person(SAMIRA), person(PETTER), {"organisation": KOMMUN}, due_on=LAST_WEEK)
    },
    "done": lambda: {"card": card({"organisation": KOMMUN}, column=column(is_done=True, name="Klart"))},
    "long": lambda: {
        "card": card(title="Undersök föreställningsförmågans förutsättningar " * 3, description="Mer", due_on=TOMORROW)
    },
}
TOAST = {"": lambda: {"card": card(), "was": {"column": 1}}}

SAMPLES = {
    "boards/_archived.html": {"": lambda: {"name": "Läsplatser", "url": "/", "when": AT, "kind": "square-kanban"}},
    "boards/_board.html": {"": lambda: {"board": board()}},
    "boards/_board_link.html": {"": lambda: {"board": board()}},
    "boards/_card.html": CARDS,
    "boards/_card_archived.html": TOAST,
    "boards/_card_moved.html": TOAST,
    "boards/_column.html": {"": open_column, "marked": lambda: open_column(mark="warn", name="Väntar på svar")},
    "boards/_column_archived.html": {"": open_column},
    "boards/_column_more.html": {"": lambda: open_column() | {"place": ""}},
    "boards/_due.html": {
        "to come": lambda: {"card": card(due_on=TOMORROW)},
        "overdue": lambda: {"card": card(due_on=LAST_WEEK)},
    },
    "boards/_face.html": {"": lambda: face(card(person(SAMIRA), due_on=TOMORROW))},
    "boards/_form.html": {"": lambda: {"title": "Ny uppgift", "submit": "Spara", "form": "", "home": "/"}},
    "boards/_mark.html": {mark: lambda mark=mark: {"column": column(mark)} for mark in ("ok", "warn", "danger")},
    "boards/_panel.html": {"": lambda: {"card": card(person(SAMIRA), due_on=TOMORROW), "space": SPACE}},
    "boards/_task.html": {
        "open": lambda: {"card": card(person(SAMIRA), due_on=LAST_WEEK, description="Ring Maria.\n\nSkriv upp svaret.")},
        "archived": lambda: {"card": card(archived_at=AT)},
    },
    "boards/_toolbar.html": {"": lambda: {"board": board(), "space": SPACE, "boards": [board()], "columns": [column()]}},
    "boards/_words.html": {"words for scripts, not shown": lambda: {"board": board(), "space": SPACE}},
}
