"""Samples of the task board."""

from coalitions.boards.happenings import Happening
from coalitions.boards.models import Board, Card, CardAssignee, ChecklistItem, Column, Label, Tint
from coalitions.boards.views.shown import WAYS
from coalitions.home.samples.things import AT, HOMES, KOMMUN, LAST_WEEK, PETTER, SAMIRA, SPACE, TOMORROW, given, new
from coalitions.spaces.models import Moderation


def board():
    return new(Board, space=SPACE, name="Läsplatser")


def column(mark="ink", name="Pågår", **fields):
    return new(Column, board=board(), name=name, mark=mark, **fields)


def card(*asked, title="Fråga biblioteket om öppettider", **fields):
    one = new(Card, column=fields.pop("column", None) or column(), title=title, author=SAMIRA, created_at=AT, **fields)
    return given(one, assignees=[new(CardAssignee, card=one, **who) for who in asked], labels=[], steps=[], waits_for=[])


def label(name="Lokaler", tint="stone"):
    return new(Label, board=board(), name=name, tint=tint)


def sorted_card(**fields):
    """With labels and steps."""
    one = card(person(SAMIRA), due_on=TOMORROW, steps_total=3, steps_done=1, **fields)
    steps = [new(ChecklistItem, card=one, text=text) for text in ("Ring biblioteket", "Boka rum", "Skriv till skolan")]
    steps[0].done_at = AT
    one._prefetched_objects_cache |= {"labels": [label(), label("Läsfrämjande", "plum")], "steps": steps}
    return one


def happened():
    return [Happening("Samira Vallgårda", "flyttade den till ”Pågår”", AT), Happening("Tuva Hedlindh", "gjorde uppgiften", AT)]


def person(user):
    return {"user": user, "acting_for": HOMES[user]}


def open_column(**fields):
    full = column(**fields)
    full.open_cards = [card(person(SAMIRA), column=full), card(column=full, title="Skriv till föräldrarna", due_on=TOMORROW)]
    return {"column": full, "space": SPACE}


def toolbar():
    return {"board": board(), "space": SPACE, "boards": [board()], "columns": [column()], "ways": WAYS, "way": "board"}


def wears(**fields):
    return {"labels": [("Lokaler", "stone"), ("Läsfrämjande", "plum")], "text": False, "steps": 0, "said": 0, **fields}


def who(*asked, **fields):
    return {"asked": card(*asked).face.asked, "due": None, "late": False, **fields}


CARDS = {
    "plain": lambda: {"card": card()},
    "asked of a person, due": lambda: {"card": card(person(SAMIRA), due_on=TOMORROW)},
    "asked of several, overdue": lambda: {
        "card": card(person(SAMIRA), person(PETTER), {"organisation": KOMMUN}, due_on=LAST_WEEK)
    },
    "done": lambda: {"card": card({"organisation": KOMMUN}, column=column(is_done=True, name="Klart"))},
    "sorted, with steps": lambda: {"card": sorted_card()},
    "long": lambda: {
        "card": card(title="Undersök föreställningsförmågans förutsättningar " * 3, description="Mer", due_on=TOMORROW)
    },
}
WEARS = {
    "labels": wears,
    "everything": lambda: wears(text=True, steps=3, done=1, part=3, said=4),
}
WHO = {
    "one": lambda: who(person(SAMIRA), due=TOMORROW),
    "an organisation": lambda: who({"organisation": KOMMUN}),
    "several, late": lambda: who(person(SAMIRA), person(PETTER), {"organisation": KOMMUN}, due=LAST_WEEK, late=True),
}


def between_lanes():
    lane = {"by": "organisation", "name": KOMMUN.name, "lane": "", "left": "1"}
    return {"card": card(), "was": {"column": 1}, "lane": lane}


TOAST = {"": lambda: {"card": card(), "was": {"column": 1}}}

SAMPLES = {
    "boards/_archived.html": {"": lambda: {"name": "Läsplatser", "url": "/", "when": AT, "kind": "square-kanban"}},
    "boards/_board.html": {"": lambda: {"board": board()}},
    "boards/_board_link.html": {"": lambda: {"board": board()}},
    "boards/_card.html": CARDS,
    "boards/_card_archived.html": TOAST,
    "boards/_card_moved.html": TOAST | {"between lanes": between_lanes},
    "boards/_column.html": {"": open_column, "marked": lambda: open_column(mark="warn", name="Väntar på svar")},
    "boards/_column_archived.html": {"": open_column},
    "boards/_column_more.html": {"": lambda: open_column() | {"place": ""}},
    "boards/_due.html": {
        "to come": lambda: {"card": card(due_on=TOMORROW)},
        "overdue": lambda: {"card": card(due_on=LAST_WEEK)},
    },
    "boards/_form.html": {"": lambda: {"title": "Ny uppgift", "submit": "Spara", "form": "", "home": "/"}},
    "boards/_happened.html": {"": lambda: {"happenings": happened()}},
    "boards/_hidden.html": {"": lambda: {"card": card(hidden=Moderation(pk=9_000_091))}},
    "boards/_label_row.html": {tint: lambda tint=tint: {"label": label(Tint(tint).label, tint)} for tint in Tint.values},
    "boards/_labels.html": {"": lambda: {"labels": [label(), label("Läsfrämjande", "plum")]}},
    "boards/_mark.html": {mark: lambda mark=mark: {"column": column(mark)} for mark in ("ok", "warn", "danger")},
    "boards/_panel.html": {"": lambda: {"card": sorted_card(), "space": SPACE, "happenings": happened()}},
    "boards/_steps.html": {"some": lambda: {"card": sorted_card()}, "none": lambda: {"card": card()}},
    "boards/_task.html": {
        "open": lambda: {"card": card(person(SAMIRA), due_on=LAST_WEEK, description="Ring Maria.\n\nSkriv upp svaret.")},
        "archived": lambda: {"card": card(archived_at=AT)},
    },
    "boards/_toolbar.html": {"": toolbar},
    "boards/_wears.html": WEARS,
    "boards/_who.html": WHO,
    "boards/_words.html": {"words for scripts, not shown": lambda: {"board": board(), "space": SPACE}},
}
