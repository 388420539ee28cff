"""Things of decisions for the permission matrix (tests/guards): one open vote with an objection that has its answer."""

from coalitions.decisions.models import Vote
from tests.decisions.conftest import opened


def planted(cast):
    if not hasattr(cast, "decision"):
        cast.decision = opened(cast, "consent")
        cast.objection = Vote.objects.cast(cast.decision, ["object"], "Det saknas pengar.", by=cast.samira)
        cast.objection.reply("Regionen betalar.", by=cast.ingegerd)
    return cast.decision


def objection(cast):
    planted(cast)
    return cast.objection.pk


NEW = {"title": "Ny", "kind": "yes_no", "majority": "half", "quorum": 1, "dots": 5}
THINGS = {"decision": lambda cast: planted(cast).pk, "vote": objection}
BODIES = {
    "decisions:new": lambda ids: NEW,
    "decisions:edit": lambda ids: NEW | {"version": 1},
    "decisions:vote": lambda ids: {"say": "agree"},
    "decisions:answer": lambda ids: {"answer": "Kommunen betalar."},
    "decisions:interest": lambda ids: {"is_whole": "yes", "is_public": "yes", "reason": "Vi äger huset."},
    "decisions:clearing": lambda ids: {"clear_by": "2030-01-02"},
    "decisions:clearance": lambda ids: {"answer": "cleared"},
    "decisions:review": lambda ids: {"review_on": "2030-01-02"},
}
