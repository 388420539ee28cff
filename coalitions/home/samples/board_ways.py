"""Samples of the other ways to look at a board, of what narrows it and of what it does by itself."""

from coalitions.boards.models import Feed, Rule, SavedFilter, Template
from coalitions.boards.views.shown import WAYS
from coalitions.home.samples.boards import board, card, column, person
from coalitions.home.samples.things import AT, KOMMUN, LAST_WEEK, SAMIRA, SPACE, TOMORROW, new


def shown():
    return {"space": SPACE, "board": board(), "ways": WAYS, "way": "list", "filter": None, "saved": [saved()]}


def saved():
    return new(SavedFilter, board=board(), name="Mina, denna vecka", query="due=week&person=me")


def template(**fields):
    return {"template": new(Template, column=column(), title="Skriv månadens krönika", user=SAMIRA, **fields)}


def rule(**fields):
    return {"rule": new(Rule, board=board(), **fields)}


def waiting():
    one = card(is_waiting=True)
    one._prefetched_objects_cache["waits_for"] = [card(title="Boka rum"), card(title="Ring", archived_at=AT)]
    return {"card": one}


MARKED = {"untouched": lambda: {"card": card(stalled_at=AT, touched_at=AT)}, "waiting": lambda: {"card": card(is_waiting=True)}}

SAMPLES = {
    "boards/_asked.html": {"": lambda: {"asked": card(person(SAMIRA), {"organisation": KOMMUN}).assignees.all()}},
    "boards/_feed.html": {"none": dict, "made": lambda: {"feed": new(Feed, user=SAMIRA)}},
    "boards/_filters.html": {"": shown},
    "boards/_line.html": {"": lambda: {"card": card(person(SAMIRA), due_on=LAST_WEEK)}},
    "boards/_little.html": {
        "in a calendar": lambda: {"card": card()},
        "in a lane": lambda: {"card": card(person(SAMIRA), due_on=TOMORROW), "full": True},
    },
    "boards/_marks.html": MARKED,
    "boards/_rule.html": {
        "marks": lambda: rule(kind="stall", days=14),
        "archives": lambda: rule(kind="tidy", days=30),
        "gives": lambda: rule(kind="assign", column=column(), user=SAMIRA),
    },
    "boards/_saved_filter.html": {"": lambda: {"savedfilter": saved()}},
    "boards/_template.html": {
        "when asked for": template,
        "recurring": lambda: template(every="weeks", interval=2, next_on=TOMORROW),
    },
    "boards/_waits.html": {"nothing": lambda: {"card": card()}, "two": waiting},
    "boards/_ways.html": {"": shown},
    "boards/_work.html": {"": lambda: {"card": card(person(SAMIRA), due_on=TOMORROW)}},
}
