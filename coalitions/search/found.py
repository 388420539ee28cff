"""What one reader finds: entries by the index, and the things themselves as they are now, in one query for each kind."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from coalitions.search.excerpts import excerpt, marked
from coalitions.search.models import Entry, Extract
from coalitions.search.query import Query
from coalitions.search.sources import SOURCES, Source

PAGE = 20
MOST = 5  # of one kind in the palette
HOME = ("organisation_id", "organisation__name", "organisation__sector")
FIELDS = ("id", "kind", "thing_id", "at", "space__name", "space__coalition__name", "who__name", "who__erased_at", *HOME)


@dataclass(frozen=True)
class Found:
    """One thing that was found, as its row shows it. row: of the index; thing: as it is now."""

    row: Any
    thing: Any
    source: Source
    query: Query
    inside: str = ""

    @property
    def title(self):
        return marked(self.source.title(self.thing), self.query)

    @cached_property
    def excerpt(self):
        text = f"{self.source.text(self.thing)} {self.inside}".strip()
        return excerpt(text, self.query) if text else ""

    @property
    def address(self):
        return self.source.address(self.thing)

    @property
    def who(self):
        """Nothing for what is a person, or of nobody who is here any more."""
        return "" if self.source.choice == "person" or self.row.who__erased_at else self.row.who__name

    @property
    def organisation(self):
        return "" if self.source.name == "organisation" else self.row.organisation__name

    @property
    def where(self):
        names = [self.row.space__name, self.row.space__coalition__name]
        own = str(self.thing)
        return ", ".join(name for name in dict.fromkeys(names) if name and name != own)


def drawn(rows, query, with_text=True):
    """The rows whose things are still to be found, in their order. What was hidden a moment ago is not shown for a moment."""
    wanted = defaultdict(set)
    for row in rows:
        wanted[row.kind].add(row.thing_id)
    things = {kind: SOURCES[kind].things().in_bulk(ids) for kind, ids in wanted.items() if kind in SOURCES}
    texts = {kind: inside(SOURCES[kind], there.values()) if with_text else {} for kind, there in things.items()}
    return [
        Found(row, thing, SOURCES[row.kind], query, texts[row.kind].get(thing.pk, ""))
        for row in rows
        if (thing := things.get(row.kind, {}).get(row.thing_id))
    ]


def inside(source, things):
    """{id: text inside the file}."""
    files = {thing.pk: file.sha256 for thing in things if (file := source.file(thing))}
    texts = dict(Extract.objects.filter(sha256__in=files.values()).values_list("sha256", "text")) if files else {}
    return {pk: texts.get(sha256, "") for pk, sha256 in files.items()}


class Page:
    """One page of what a form asks for, the newest first. before: the number the page begins below."""

    def __init__(self, form, before=None):
        entries = form.narrowed(Entry.objects.readable_by(form.reader)).newest()
        entries = entries.filter(pk__lt=before) if before else entries
        self.rows = list(entries.values_list(*FIELDS, named=True)[: PAGE + 1])
        self.found = drawn(self.rows[:PAGE], form.query)
        self.earlier = self.rows[PAGE - 1].id if len(self.rows) > PAGE else None


def jumped(text, reader):
    """[(source, [Found])] for the palette: names that hold what is being typed, a few of each kind."""
    query = Query.typed(text, is_unfinished=True)
    if not query:
        return []
    entries = Entry.objects.readable_by(reader).filter(names__matches=query).newest()
    named = [source.name for source in SOURCES.values() if source.is_named]
    rows = [row for name in named for row in entries.filter(kind=name).values_list(*FIELDS, named=True)[:MOST]]
    return sorted(drawn(rows, query, with_text=False), key=lambda found: found.source.order)
