"""Things of charters for the permission matrix (tests/guards)."""

from tests.charter.making import in_force
from tests.spaces.things import seat


def charter(cast):
    """In force, and not signed yet; Tuva, here the author, is a representative. Nobody's time is over."""
    seat(cast)
    return in_force(cast).pk


THINGS = {"charter": charter}
BODIES = {
    "charter:draft": lambda ids: {"rule": "half", "quorum": 3, "visibility": "private", "response_days": 5, "grace_days": 30},
    "charter:force": lambda ids: {"is_material": "yes", "seen": 1},
}
