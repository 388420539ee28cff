"""The kinds of the model's own news: notes that are made, changed and struck out, and whose access begins, changes and ends."""

from dataclasses import dataclass

from coalitions.live.news import Kind, Place

POSTED, EDITED, STRUCK = "note.posted", "note.edited", "note.struck"
ADMITTED, CHANGED, REMOVED, SIGNED_OUT = "member.admitted", "member.changed", "member.removed", "account.signed_out"


@dataclass(frozen=True)
class Note:
    """made: the number of its row. version: the number of its last change, so that what is drawn says how new it is."""

    pk: int
    by: int
    scope: str
    made: int
    version: int


class Drawn(Place):
    def op(self, seq):
        html = f'<p id="{self.id}">{self.version}</p>'
        return {"op": "place", "id": self.id, "in": self.into, "seq": seq, "v": self.version, "html": html}


def draw(note):
    return Drawn(f"note-{note.pk}", f"{note.scope}-notes", "", {}, note.version)


def kinds(notes, people):
    """notes, people: stand for querysets of subjects: `notes().filter(pk__in=…)`."""
    own = {kind: Kind(draw, notes, erases=kind == STRUCK) for kind in (POSTED, EDITED, STRUCK)}
    access = {kind: Kind(nothing, people, ends=kind != ADMITTED) for kind in (ADMITTED, CHANGED, REMOVED, SIGNED_OUT)}
    return own | access


def nothing(subject):
    return None
