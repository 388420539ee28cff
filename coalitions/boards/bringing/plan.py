"""What a file of another program holds, in our own words: columns and cards as they would come over, and what would not."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

MOST = 20_000  # cards of one file
EARLIEST, LATEST = date(1900, 1, 1), date(2200, 12, 31)
TITLE, TEXT, NAME = 200, 10_000, 60  # letters
STEPS, LABELS = 200, 40  # of one card


class NotABoard(Exception):
    """The file cannot be read as a board, said in words: 422."""


@dataclass
class Plan:
    """columns: [{"name", "archived", "is_done"}]. cards: as `card()` makes them. left: what does not come over, and how often."""

    name: str
    columns: list = field(default_factory=list)
    cards: list = field(default_factory=list)
    left: Counter = field(default_factory=Counter)

    def counts(self):
        """How many of each kind come over."""
        found = Counter(columns=len(self.columns), cards=len(self.cards))
        for card in self.cards:
            found["archived"] += card["archived"]
            found["dates"] += card["due_on"] is not None
            found["labels"] += len(card["labels"])
            found["steps"] += len(card["steps"])
            found["comments"] += len(card["comments"])
            found["links"] += len(card["links"])
            found["people"] += len(card["people"])
        return found


def card(plan, title, column, **more):
    """Adds a card; whatever is too long is cut, and counted among what was left."""
    if len(plan.cards) >= MOST:
        raise NotABoard(_("more than %(most)s tasks; take the file in parts") % {"most": MOST})
    lists = {name: [] for name in ("labels", "steps", "comments", "links", "people")}
    empty = {"description": "", "due_on": None, "archived": False, **lists}
    more["steps"] = fewer(plan, more.get("steps", []), STEPS)
    more["labels"] = fewer(plan, more.get("labels", []), LABELS)
    made = {"title": "", "column": column} | empty | more
    made["title"] = cut(plan, one_line(title), TITLE) or _("Without a title")
    made["description"] = cut(plan, clean(made["description"]), TEXT)
    plan.cards.append(made)


def cut(plan, text, most):
    if len(text) > most:
        plan.left["cut"] += 1
    return text[:most]


def fewer(plan, found, most):
    if len(found) > most:
        plan.left["beyond"] += len(found) - most
    return found[:most]


def clean(text):
    """As text that every database takes."""
    return str(text or "").replace("\r\n", "\n").replace("\0", "")


def one_line(text):
    return " ".join(clean(text).split())


def day(plan, text):
    """The date of ISO 8601, or None; one that no calendar goes to is counted as left."""
    if not text:
        return None
    try:
        moment = parse_datetime(str(text))
        found = moment.date() if isinstance(moment, datetime) else parse_date(str(text)[:10])
    except ValueError:
        found = None
    if found is None or not EARLIEST <= found <= LATEST:
        plan.left["dates"] += 1
        return None
    return found.isoformat()


def link(plan, name, url):
    """Only addresses of the web; everything else is counted as left."""
    if not str(url).startswith(("https://", "http://")):
        plan.left["links"] += 1
        return []
    return [{"name": one_line(name or url)[:TITLE], "url": one_line(url)[:2000]}]
