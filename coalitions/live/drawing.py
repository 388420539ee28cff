"""Rows become what pages are told: each subject drawn once per batch, from its present state, without knowing who reads."""

import logging

from django.utils import translation

from coalitions.live import news
from coalitions.live.counts import counts

log = logging.getLogger("live")


def told(row):
    """What a page may know of a row; not who did it where that is nobody's to know yet."""
    key = {"key": str(row.key)} if row.key else {}
    by = None if row.small.get("nameless") else row.by
    return {"seq": row.seq, "kind": row.kind, "by": by, "on": row.element, "v": row.version} | key


def within(rows, scope):
    """The rows a reader of that scope may know; "" reads all, a guest reads rows about the one thing."""
    return [row for row in rows if not scope or row.scope == scope]


class Batch:
    """Rows read together, with their subjects. Each is asked once where it belongs, each element drawn once a language."""

    def __init__(self, rows):
        self.subjects, self.kept = news.subjects(rows), {}

    def draw(self, rows, language):
        """(rows as told, operations). What is said of one element several times keeps its last number only."""
        last = {(row.subject_type, row.subject_id, news.drawing(row.kind)): row for row in rows}
        notes, said = {row.seq: told(row) for row in rows}, {}
        for row in sorted(last.values(), key=lambda row: row.seq):
            for each in self.once(self.places, row, notes[row.seq]) or ():
                said.pop(each.id, None)
                said[each.id] = (row, each)
        with translation.override(language):
            ops = [self.op(row, each, language, notes[row.seq]) for row, each in said.values()]
        return list(notes.values()), [op for op in ops if op]

    def places(self, row):
        return news.places(row, self.subjects.get((row.subject_type, row.subject_id)))

    def op(self, row, each, language, note):
        drawn = self.once(lambda row: each.op(row.seq), row, note, each.id, language)
        return drawn and drawn | {"seq": row.seq}

    def once(self, make, row, note, *more):
        """What `make(row)` gave the first time; None when it failed, and then the row goes out torn, every time."""
        key = (row.subject_type, row.subject_id, news.drawing(row.kind), *more)
        if key not in self.kept:
            self.kept[key] = attempt(make, row)
        if self.kept[key] is None:
            note["torn"] = True
        return self.kept[key]


def attempt(make, row):
    """A fragment that fails to draw takes nothing along: the row goes out without it, and the page offers to reload."""
    try:
        return make(row)
    except Exception:
        counts.add("torn_rows")
        log.exception("live.torn", extra={"space": row.space_id, "seq": row.seq, "kind": row.kind})
        return None
