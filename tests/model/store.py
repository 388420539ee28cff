"""What the database holds and how it commits; `database` shows it to the wire."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import NamedTuple

from coalitions.live.log import HOUSE
from coalitions.live.models import Head, LogRow
from coalitions.live.sessions import session_mark
from tests.model.kinds import ADMITTED, CHANGED, EDITED, POSTED, REMOVED, SIGNED_OUT, STRUCK, Note

SPACE = 7
AT = datetime(2026, 1, 1, tzinfo=UTC)


class Standing(NamedTuple):
    role: str
    scope: str


class Refused(Exception):
    """403: who asks may not write here."""


@dataclass
class Data:
    """Everything a backup holds. heads and notes are replaced, never changed, so that copying the dicts is a snapshot.

    whole: the space's rows, also those that were thinned: what truly happened. era: which restored history this is.
    ended: {person: (the last row about the person's access, the scope left since: "" all, None nothing)}.
    """

    era: int = 0
    heads: dict = field(default_factory=dict)
    rows: dict = field(default_factory=lambda: {HOUSE: (), SPACE: ()})
    whole: tuple = ()
    notes: dict = field(default_factory=dict)
    members: dict = field(default_factory=dict)
    sessions: dict = field(default_factory=dict)
    claims: dict = field(default_factory=dict)
    ended: dict = field(default_factory=dict)

    def copy(self):
        return replace(self, **{name: dict(value) for name, value in vars(self).items() if isinstance(value, dict)})


class Store:
    """past: {era: what had happened till the restore}. meanwhile: {questions to go: what another process commits then}.

    failures: what the wire raised or logged as an error, but for those that the history asked for.
    """

    def __init__(self):
        self.data, self.past, self.meanwhile, self.restored, self.failures = Data(), {}, {}, 0, []
        for space in (HOUSE, SPACE):
            self.data.heads[space] = Head(space_id=space, log_id=f"log-0-{space}")

    def asked(self):
        """Between two questions of one reader others commit."""
        for left, act in sorted(self.meanwhile.items()):
            del self.meanwhile[left]
            if left:
                self.meanwhile[left - 1] = act
            else:
                act()

    @property
    def head(self):
        return self.data.heads[SPACE].head

    def commit(self, space, kind, by, subject, *, scope="", small=None, key=None):
        head = self.data.heads[space]
        seq = head.head + 1
        self.data.heads[space] = Head(space_id=space, head=seq, floor=head.floor, log_id=head.log_id)
        about = {"subject_type": subject[0], "subject_id": subject[1], "scope": scope, "small": small or {}}
        row = LogRow(space_id=space, seq=seq, kind=kind, by=by, version=seq, key=key, at=AT, **about)
        self.data.rows[space] += (row,)
        if space == SPACE:
            self.data.whole += (row,)
        return seq

    def may(self, person, scope):
        standing = self.data.members.get(person)
        if standing is None or standing.scope not in ("", scope):
            raise Refused

    def post(self, person, key, scope):
        """The number its row got; the same key again gives the same number and makes nothing."""
        self.may(person, scope)
        if claimed := self.claimed(person, key):
            return claimed
        pk = 1 + max([*self.data.notes, *(row.subject_id for row in self.data.whole if row.kind == POSTED), 0])
        seq = self.commit(SPACE, POSTED, person, ("model.note", pk), scope=scope, key=key)
        self.data.notes[pk] = Note(pk, person, scope, seq, seq)
        self.data.claims[person, key] = seq
        return seq

    def claimed(self, person, key):
        return self.data.claims.get((person, key))

    def edit(self, person, note):
        seq = self.commit(SPACE, EDITED, person, ("model.note", note.pk), scope=note.scope)
        self.data.notes[note.pk] = replace(note, version=seq)
        return seq

    def strike(self, person, note):
        del self.data.notes[note.pk]
        return self.commit(SPACE, STRUCK, person, ("model.note", note.pk), scope=note.scope)

    def admit(self, person, role, scope=""):
        kind = CHANGED if person in self.data.members else ADMITTED
        self.data.members[person] = Standing(role, scope)
        seq = self.commit(SPACE, kind, None, ("model.member", person), small={"user": person})
        self.data.ended[person] = (seq, scope)
        return seq

    def remove(self, person):
        del self.data.members[person]
        seq = self.commit(SPACE, REMOVED, None, ("model.member", person), small={"user": person})
        self.data.ended[person] = (seq, None)
        return seq

    def sign_out(self, person, session):
        self.data.sessions.pop(session, None)
        small = {"user": person, "session": session_mark(session)}
        return self.commit(HOUSE, SIGNED_OUT, person, ("model.account", person), small=small)

    def thin(self, floor):
        """Below the floor only the rows that made a thing stay."""
        head = self.data.heads[SPACE]
        self.data.heads[SPACE] = Head(space_id=SPACE, head=head.head, floor=floor, log_id=head.log_id)
        self.data.rows[SPACE] = tuple(row for row in self.data.rows[SPACE] if row.seq > floor or row.kind == POSTED)

    def restore(self, backup):
        """The past comes back under another name."""
        self.past[self.data.era] = self.data.whole
        self.restored += 1
        self.data = backup.copy()
        self.data.era = self.restored
        for space, head in self.data.heads.items():
            self.data.heads[space] = Head(space_id=space, head=head.head, floor=head.floor, log_id=self.name(head))

    def name(self, head):
        return f"log-{self.restored}-{head.space_id}"

    def history(self, era):
        return self.data.whole if era == self.data.era else self.past[era]
