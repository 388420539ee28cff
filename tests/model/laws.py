"""The invariants, asked after every step. Each says what it found."""

from collections import Counter

from tests.model.kinds import EDITED, POSTED, STRUCK
from tests.model.store import SPACE


class Broken(AssertionError):
    """A law of section 10 does not hold."""


def law(holds, name, *found):
    if not holds:
        raise Broken(name, *found)


def after_each_step(world):
    i1_and_i2(world)
    for page in world.pages:
        if page.shown:
            i4_and_i11(page, world.store.history(page.era))
    law(not world.leaks, "I6", world.leaks)
    law(not world.store.failures, "1011 never", world.store.failures)


def i1_and_i2(world):
    made = Counter((row.by, row.key) for row in world.store.data.whole if row.key)
    law(all(count == 1 for count in made.values()), "I2", made)
    for who, seq in world.answered.items():
        law(made[who] == 1 and world.store.data.whole[seq - 1].key == who[1], "I1", who, seq)


def leaks(world, person, frame):
    """What of a frame the person may not know: it is above the row that ended access, or narrowed it to one topic.

    A fragment's version is the number of its last change.
    """
    seq, scope = world.store.data.ended[person]
    if frame["t"] != "ev" or scope == "":
        return []
    rows = [row for row in frame["rows"] if row["seq"] > seq and world.store.data.whole[row["seq"] - 1].scope != scope]
    places = [op for op in frame["ops"] if op["op"] == "place"]
    return rows + [op for op in places if max(op["seq"], op["v"]) > seq and op["in"] != f"{scope}-notes"]


def i4_and_i11(page, history):
    """history: what truly happened in the log that the page was drawn from."""
    seen = [row for row in history if page.base < row.seq <= page.sure and page.scope in ("", row.scope)]
    told = [(row["seq"], row["kind"], row["by"], row["on"]) for row in page.rows if row["seq"] <= page.sure]
    law(told == [(row.seq, row.kind, row.by, row.element) for row in seen], "I4 rows", page.last, told, seen)
    notes = lives([row for row in history if page.scope in ("", row.scope)])
    for pk in notes.keys() - page.echoes:
        i4_note(page, pk, notes[pk])
    law(page.elements.keys() - page.echoes <= notes.keys(), "I11", page.elements, notes)


def lives(rows):
    """{note id: [its rows]}"""
    found = {}
    for row in rows:
        if row.kind in (POSTED, EDITED, STRUCK):
            found.setdefault(row.subject_id, []).append(row)
    return found


def i4_note(page, pk, life):
    version, made = page.elements.get(pk), life[0].seq
    struck = life[-1].seq if life[-1].kind == STRUCK else None
    if version is None:
        law(made > page.sure or struck, "I4 missing", pk, page.last, page.elements)
        return
    law(made <= max(page.last, page.until) or life[0].by == page.person, "I4 early", pk, page.last)
    law(struck is None or struck > page.sure, "I4 late", pk, page.last)
    changes = [row.seq for row in life if row.kind != STRUCK]
    known = [seq for seq in changes if seq <= page.sure] or [made]
    law(known[-1] <= version <= changes[-1], "I4 version", pk, version, changes, page.last)


def i5(world, page):
    """Every allowed page at head, with exactly what is there; every other page shows nothing."""
    standing = world.store.data.members.get(page.person)
    signed_in = not page.signed_out and page.session in world.store.data.sessions
    if standing is None:
        law(not page.shown or not signed_in, "I5 shows what it may not", page.person)
    elif signed_in and not page.left and page.losses == world.losses[page.person]:  # else it was told that there is nothing
        at_head(world, page, standing)


def at_head(world, page, standing):
    head = world.store.data.heads[SPACE]
    law(page.shown, "I5 shows nothing", page.person, page.state)
    law((page.space["log"], page.last) == (head.log_id, head.head), "I5 head", page.state, head.head)
    notes = {note.pk: note.version for note in world.store.data.notes.values() if standing.scope in ("", note.scope)}
    law(page.elements == notes, "I5 content", page.elements, notes)
