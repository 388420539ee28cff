"""What one reader can do about a decision: vote, answer, stand aside; and what a facilitator or the author can."""

from coalitions.decisions.electorate import speaker
from coalitions.decisions.forms import vote_form
from coalitions.decisions.kinds import State
from coalitions.spaces.access import leads


def doing(request, decision):
    membership = request.membership
    seat = speaker(decision, request.user) if decision.state in (State.DRAFT, State.OPEN) else None
    was = held(decision, seat) if seat else None
    return {
        "seat": seat,
        "was": was,
        "form": vote_form(decision, was=was) if seat and decision.state == State.OPEN else None,
        "leads": leads(membership),
        "keeps": membership is not None and decision.is_kept_by(membership),
        "notes": [one for one in decision.clearances.all() if one.note and one.tells(membership)],
        "reasons": [one for one in decision.interests.all() if one.tells(membership)],
    }


def held(decision, seat):
    """The vote of the person's organisation that holds now, or None."""
    mine = [one for one in decision.votes.all() if one.replaced_at is None and one.organisation_id == seat.organisation_id]
    return mine[0] if mine else None
