"""Things of initiatives for the permission matrix (tests/guards)."""

from tests.initiatives.making import begun, days, followed, milestone, promised, showing

THINGS = {"initiative": lambda cast: begun(cast).pk, "commitment": lambda cast: promised(cast).pk}
THINGS |= {"milestone": lambda cast: milestone(cast).pk, "follow_up": lambda cast: followed(cast).pk}
THINGS["showing"] = lambda cast: showing(cast, by=cast.samira).pk
BODIES = {
    "initiatives:new": lambda ids: {"title": "Nyckelbärare"},
    "initiatives:edit": lambda ids: {"title": "Ny", "initial-title": "x", "state": "running", "seen": 1},
    "initiatives:new_milestone": lambda ids: {"title": "Första kvällen", "due_on": days(30)},
    "initiatives:edit_milestone": lambda ids: {"title": "Ny", "initial-title": "x", "due_on": days(30), "seen": 1},
    "initiatives:reaching": lambda ids: {"reached": "yes"},
    "initiatives:answer": lambda ids: {"outcome": "goes_on", "text": "Det lever vidare."},
    "initiatives:new_commitment": lambda ids: {"kind": "data", "title": "Öppettider", "due_on": days(30)},
    "initiatives:report": lambda ids: {"status": "done", "due_on": days(30)},
    "initiatives:give": lambda ids: {"amount": 3, "unit": "hours", "on": days(0)},
}
