"""The hub's side of the database: every function here runs on one of its threads, with a connection of its own."""

from dataclasses import dataclass, field
from typing import NamedTuple

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY, get_user_model
from django.contrib.sessions.models import Session
from django.utils.timezone import now

from coalitions.live import asked
from coalitions.live.drawing import Batch, within
from coalitions.live.frames import Frame
from coalitions.live.log import HOUSE
from coalitions.live.models import Head, LogRow, broken
from coalitions.live.news import KINDS
from coalitions.live.ring import Chunk

AT_ONCE = 500  # rows of one read
ROWS, BYTES = 64, 64 * 1024  # of one frame


@dataclass
class Reading:
    """lost: {person: Lost} of those whose access ended in these rows or after them, while they were drawn.

    erases: forget what was drawn before. gap: some of the rows were thinned meanwhile, so none are given.
    """

    chunks: list = field(default_factory=list)
    lost: dict = field(default_factory=dict)
    erases: bool = False
    gap: bool = False


def read(space_id, after, until, keys, users):
    """The next rows in chunks, drawn for each (language, scope) of `keys`. users: the persons listening here."""
    wanted = min(AT_ONCE, until - after)
    rows = LogRow.objects.between(space_id, after, after + wanted)
    if broken(rows, after) or (len(rows) < wanted and Head.objects.of(space_id).floor > after):
        return Reading(gap=True)
    batch, chunks = Batch(rows), []
    for piece in pieces(rows):
        chunks += drawn(space_id, chunks[-1].b if chunks else after, piece, batch, keys)
    lost = lost_by(LogRow.objects.ending(space_id, after), space_id, users) if rows else {}
    for chunk in chunks:
        chunk.lost = lost
    erases = any(row.kind in KINDS and KINDS[row.kind].erases for row in rows)
    return Reading(chunks, lost, erases)


def pieces(rows):
    """At most 64 rows each; a row that ends or changes access stands alone."""
    piece: list = []
    for row in rows:
        alone = row.kind in KINDS and KINDS[row.kind].ends
        if piece and (alone or len(piece) == ROWS):
            yield piece
            piece = []
        piece.append(row)
        if alone:
            yield piece
            piece = []
    if piece:
        yield piece


def drawn(space_id, after, piece, batch, keys):
    """One chunk, or several when it would be too long."""
    chunk = Chunk(after, piece, named=named(piece[0]))
    chunk.frames = {key: frame(space_id, chunk, batch, *key) for key in keys}
    if len(piece) == 1 or all(len(each) <= BYTES for each in chunk.frames.values()):
        return [chunk]
    half = len(piece) // 2
    first = drawn(space_id, after, piece[:half], batch, keys)
    return first + drawn(space_id, first[-1].b, piece[half:], batch, keys)


def frame(space_id, chunk, batch, language, scope):
    rows = within(chunk.rows, scope)
    notes, ops = batch.draw(rows, language)
    return Frame({"t": "ev", "space": space_id, "from": chunk.a, "to": chunk.b, "rows": notes, "ops": ops})


def named(row):
    """Whom the row's kind ends: nobody, one person, or (None) perhaps everybody."""
    if not (row.kind in KINDS and KINDS[row.kind].ends):
        return frozenset()
    return frozenset([row.small["user"]]) if "user" in row.small else None


class Lost(NamedTuple):
    """Access that ended with row `seq`. scope: what is left of it, as of a guest of one thing; None: nothing."""

    seq: int
    scope: str | None


def lost_by(rows, space_id, users):
    """{person: Lost} of those whom rows name and who may not read everything any more. Asked after drawing.

    users: the persons listening here, for rows that name nobody and so may mean each.
    """
    meant = {user: row.seq for row in rows for user in ([row.small["user"]] if "user" in row.small else users)}
    standing = asked.standings([(user, space_id) for user in meant]) if meant else {}
    left = {user: standing[user, space_id].scope if (user, space_id) in standing else None for user in meant}
    return {user: Lost(seq, left[user]) for user, seq in meant.items() if left[user] != ""}


def redraw(space_id, chunk, key, users):
    """(frame, those lost in this chunk or after it)."""
    made = frame(space_id, chunk, Batch(chunk.rows), *key)
    return made, lost_by(LogRow.objects.ending(space_id, chunk.a), space_id, users)


def authorise(user, space_ids):
    """The heads first, then access: a number that is not yet in these heads cannot be one the person was shut out by.

    Access is asked of all that were named: to ask only of those that exist would tell by the time it takes which do (T28).
    """
    return Head.objects.in_bulk(space_ids), asked.readable(user, space_ids)


def heads(space_ids):
    return Head.objects.in_bulk([HOUSE, *space_ids])


def house(after):
    """News of accounts: [(seq, user id or None, hashed session or None)], in order, with the last number read."""
    rows = list(LogRow.objects.after(HOUSE, after, AT_ONCE))
    ending = [row for row in rows if row.kind in KINDS and KINDS[row.kind].ends]
    return [(row.small.get("user"), row.small.get("session")) for row in ending], rows[-1].seq if rows else after


def living(session_keys):
    """Those of the sessions that still open pages: not over, of an open account, and signed by that account as it is now."""
    sessions = Session.objects.filter(session_key__in=session_keys, expire_date__gt=now())
    told = {session.session_key: session.get_decoded() for session in sessions}
    people = get_user_model().objects.in_bulk({kept[SESSION_KEY] for kept in told.values() if SESSION_KEY in kept})
    return {key for key, kept in told.items() if signed(kept, people.get(int(kept.get(SESSION_KEY, 0))))}


def signed(kept, user):
    if user is None or not user.is_active:
        return False
    return kept.get(HASH_SESSION_KEY) in (user.get_session_auth_hash(), *user.get_session_auth_fallback_hash())
