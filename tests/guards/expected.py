"""What each guard says to each principal under each verb, of a thing in each state (threats.md, section I)."""

from tests.guards.different import differs
from tests.guards.world import GUESTS, OUTSIDE, SCOPES, UNKNOWN

SAFE = ("GET", "HEAD")
ELSEWHERE = ("absent", "foreign", "deleted")  # states in which the space is nobody's of ours


def expected(cell, knows):
    """ok, sign-in, or the status. knows: the verbs that the route declares."""
    said = GUARD_SAYS[cell.guard](cell)
    if said == "ok":
        said = beyond(cell) if cell.verb in knows else 405
    return differs(cell, said)


def public(cell):
    return "ok"


def signed_in(cell):
    """One's own things are the author's here; those of others are unknown, and the verb is looked at first."""
    return "sign-in" if cell.who in UNKNOWN else "ok"


def admins_only(cell):
    return "sign-in" if cell.who in UNKNOWN else "ok" if cell.who == "admin" else 404


def demo_only(cell):
    return 404  # there is no demo here


def members_only(cell):
    if cell.who in UNKNOWN:
        return "sign-in"
    return 404 if cell.who in OUTSIDE or cell.state in ELSEWHERE or not reaches(cell) else "ok"


def contributors_only(cell):
    said = members_only(cell)
    return 403 if said == "ok" and cell.who in ("observer", "paused") else said


def facilitators_only(cell):
    said = members_only(cell)
    return 403 if said == "ok" and cell.who != "facilitator" else said


def seat_keepers(cell):
    """Facilitators, and who answers for the organisation, also from outside; a seat that is not in force is nobody's."""
    if cell.who == "contact_own":
        return 404 if cell.state in ("absent", "deleted", "misplaced", "lost", "binned") else "ok"
    return facilitators_only(cell)


def seat_speakers(cell):
    """Facilitators, and the organisation's representative, here the author; of no such seat all who may write learn alike."""
    said = contributors_only(cell)
    if said != "ok" or cell.who in ("author", "facilitator"):
        return said
    return 404 if cell.state in ("misplaced", "lost", "binned") else 403


GUARD_SAYS = {
    "public": public,
    "signed_in": signed_in,
    "admins_only": admins_only,
    "demo_only": demo_only,
    "members_only": members_only,
    "contributors_only": contributors_only,
    "facilitators_only": facilitators_only,
    "seat_keepers": seat_keepers,
    "seat_speakers": seat_speakers,
}


def reaches(cell):
    """A guest reaches one thing, under its own address only."""
    scopes = [name for name in cell.names if name in SCOPES]
    own = cell.state not in ("misplaced", "lost") or cell.names[-1] not in SCOPES
    return cell.who not in GUESTS or (cell.who == "guest_of_this" and bool(scopes) and own)


def beyond(cell):
    """Let in by the guard, under a verb the route knows: what the thing itself says."""
    if cell.state in ("misplaced", "lost", "absent"):
        return 404
    if cell.state == "archived" and cell.verb not in SAFE and cell.guard != "signed_in":
        return 409
    return "ok"
