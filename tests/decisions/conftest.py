"""The cast with seats: four organisations of four sectors that vote, and one proposal."""

import pytest

from coalitions.decisions.models import Decision
from coalitions.spaces.models import SeatRole
from tests.cast import admit

SEATS = [
    ("kommun", "tuva", SeatRole.REPRESENTATIVE),
    ("kommun", "joar", SeatRole.ALTERNATE),
    ("lasglantan", "samira", SeatRole.REPRESENTATIVE),
    ("havrevinge", "petter", SeatRole.REPRESENTATIVE),
    ("hogskola", "nils", SeatRole.REPRESENTATIVE),
]
OPTIONS = {
    "consent": [],
    "yes_no": [],
    "ranked": ["Läsplats", "Högläsning", "Bokbuss"],
    "score": ["Läsplats", "Högläsning", "Bokbuss"],
    "dots": ["Läsplats", "Högläsning", "Bokbuss"],
    "date": ["2027-03-01T13:00", "2027-03-02T13:00", "2027-03-04"],
}
CHOICES = {
    "consent": ["agree"],
    "yes_no": ["yes"],
    "ranked": [2, 0],
    "score": [5, 0, 3],
    "dots": [3, 2, 0],
    "date": ["yes", "maybe", "no"],
}


def seated(cast):
    """Four organisations with a vote, one of each sector; Nils is let in for academia."""
    if not hasattr(cast, "is_seated"):
        admit(cast, cast.nils, "member", cast.hogskola)
        for home, who, role in SEATS:
            cast.coalition.seat(getattr(cast, home), getattr(cast, who), by=cast.ingegerd, role=role)
        cast.is_seated = True
    return cast


def draft(cast, kind="yes_no", **fields):
    seated(cast)
    by = cast.space.memberships.get(user=cast.tuva)
    given = {"title": "Läsplatser i varje stadsdel", "text": "Vi börjar i **Öster**.", "kind": kind, "options": OPTIONS[kind]}
    return Decision.objects.draft(cast.space, by=by, **given | fields)


def opened(cast, kind="yes_no", **fields):
    decision = draft(cast, kind, **fields)
    decision.open(by=cast.ingegerd)
    return decision


@pytest.fixture
def table(cast):
    return seated(cast)
