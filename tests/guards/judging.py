"""What is wrong with what came back for a cell: the outcome, the headers, what was told, what was written, what it cost."""

from tests.guards.asking import SEEN
from tests.guards.different import EXEMPT
from tests.guards.expected import SAFE, expected
from tests.guards.world import FOREIGN, OUTSIDE, ROOM, THING, UNKNOWN
from tests.watching.complete import wrong

REFUSED = ("sign-in", 403, 404, 405)
MOST = 60  # queries of one request
FEW = 14  # of one that is refused


def complaints(cell, got, knows, never):
    """Each as a few words. never: the answer for ids that never were, or None."""
    wanted = expected(cell, knows)
    if got.word != wanted:
        yield f"wanted {wanted}, got {got.word}"
    yield from headers(cell, got)
    yield from told(cell, got)
    yield from written(cell, got)
    if never and got.status == 404 and not same(cell, got, never):
        yield "its 404 is not that of what never was"
    if got.queries > (FEW if got.word in REFUSED else MOST):
        yield f"{got.queries} queries"


def headers(cell, got):
    """T23, T8."""
    kept = EXEMPT.get(cell.route, ()) if got.word == "ok" else ()
    if missing := {name: value for name, value in wrong(got.headers).items() if name not in kept}:
        yield f"headers {missing}"
    if "Cookie" not in got.headers.get("Vary", ""):
        yield "no Vary: Cookie"


def told(cell, got):
    """The texts of a space, of its things and of another space reach nobody who may not read them; every answer counts."""
    hidden = [FOREIGN] if cell.state != "foreign" or cell.guard != "public" else []
    hidden += [ROOM, THING] if cell.who in (*UNKNOWN, *OUTSIDE) and "holder of the link" not in EXEMPT.get(cell.route, ()) else []
    hidden += [THING] if cell.who == "guest_of_another" and cell.route not in EXEMPT else []
    hidden = [THING] if answers(cell) else hidden
    everything = got.body.decode(errors="replace") + repr(got.headers)
    if found := [word for word in hidden if word in everything]:
        yield f"tells {found}"


def answers(cell):
    """Who answers for an organisation may know in which coalitions it sits, and hands its seats over; nothing of their spaces."""
    return cell.who == "contact_own" and (cell.guard == "seat_keepers" or cell.route == "organisations:organisation")


def written(cell, got):
    """T6; and what is refused leaves nothing behind."""
    if got.writes and (cell.verb in (*SAFE, "OPTIONS") or got.word in REFUSED):
        yield f"writes {sorted(set(got.writes) - SEEN)}"
    if got.changed:
        yield "was refused and changed something"


def same(cell, got, never):
    """Byte for byte, but for tokens and the address; the answer to HEAD has no bytes."""
    return (got.bytes == never.bytes or cell.verb == "HEAD") and without(got.headers) == without(never.headers)


def without(headers):
    return {name: value for name, value in headers.items() if name not in ("Content-Length", "Set-Cookie")}
