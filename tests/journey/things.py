"""Things of the journey for the permission matrix (tests/guards)."""

from coalitions.journey.models import Contribution
from tests.journey.making import contributed, grouped, meeting, need, opened


def noted(cast):
    """An idea with a group, beside a need, on a map that is being worked on while organisations set their dots."""
    need(cast)
    opened(cast, "support")
    idea = contributed(cast, opened(cast, "ideas"), category="idea")
    grouped(cast, idea)
    return idea


def other(ids):
    found = Contribution.objects.needs().filter(space=ids["space"]).first()
    return {"other": found.pk if found else "", "on": "True"}


THINGS = {
    "meeting": lambda cast: [meeting(cast), meeting(cast)][-1].pk,
    "exercise": lambda cast: opened(cast).pk,
    "contribution": lambda cast: noted(cast).pk,
    "method": lambda cast: "koalitionsmodellen",
}
METHOD = {"name": "Egen metod", "language": "sv", "outline": "# Träff 1\n* free: Skriv", "seen": 0}
BODIES = {
    "journey:begin": lambda ids: {"method": "koalitionsmodellen"},
    "journey:new_meeting": lambda ids: {"title": "Ny"},
    "journey:edit_meeting": lambda ids: {"title": "Nytt", "initial-title": "x", "seen": 1},
    "journey:meeting_place": lambda ids: {"to": "up"},
    "journey:ending": lambda ids: {"done": "yes"},
    "journey:new_exercise": lambda ids: {"title": "Ny", "kind": "free"},
    "journey:edit_exercise": lambda ids: {"title": "Nytt", "initial-title": "x", "kind": "free", "seen": 2},
    "journey:exercise_place": lambda ids: {"to": "down"},
    "journey:opening": lambda ids: {"open": "no"},
    "journey:contributions": lambda ids: {"text": "Ett till"},
    "journey:reword": lambda ids: {"text": "Med andra ord", "initial-text": "x", "seen": 1},
    "journey:outcome": lambda ids: {"outcome": "Vi prövar i vår.", "initial-outcome": "", "seen": 1},
    "journey:asking": lambda ids: {"text": "Hur kan vi?", "reason": "Träff 1"},
    "journey:line": other,
    "journey:spot": lambda ids: {"x": 400, "y": 200},
    "journey:group": lambda ids: {"name": "Nyckelgruppen", "tint": "plum"},
    "journey:new_method": lambda ids: METHOD,
    "journey:method": lambda ids: METHOD,
}
