"""What a new decision begins with: the coalition's charter, in the words of decisions. Each of them can be chosen otherwise."""

from coalitions.charter.kinds import Rule
from coalitions.charter.models import Charter
from coalitions.decisions.kinds import Kind, Majority

KINDS: dict = {
    Rule.CONSENT: {"kind": Kind.CONSENT},
    Rule.HALF: {"kind": Kind.YES_NO, "majority": Majority.HALF},
    Rule.TWO_THIRDS: {"kind": Kind.YES_NO, "majority": Majority.TWO_THIRDS},
}


def agreed(space):
    """{field: value} for the form; empty without a charter, or outside a coalition."""
    charter = Charter.objects.in_force(space.coalition_id) if space.coalition_id else None
    return KINDS[charter.rule] | {"quorum": charter.quorum, "each_sector": charter.each_sector} if charter else {}
