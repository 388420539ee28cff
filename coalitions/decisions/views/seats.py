"""The seat from which a person speaks here, before there is a form to fill in."""

from coalitions.decisions.electorate import speaker
from coalitions.decisions.errors import NotEntitled


def the_seat(decision, user, *states, otherwise):
    """Raises NotEntitled, and `otherwise` when the decision is in none of these states."""
    seat = speaker(decision, user)
    if seat is None:
        raise NotEntitled
    if decision.state not in states:
        raise otherwise
    return seat
