"""Who votes: organisations with a seat, through those who hold it and may write in the space now; never observers or guests."""

from coalitions.spaces.models import Membership, SeatRole

VOTING = (SeatRole.REPRESENTATIVE, SeatRole.ALTERNATE)


def seated():
    """Memberships that carry a vote: a representative's or alternate's seat in force, not paused and in time."""
    return Membership.objects.writing().in_time().holding(*VOTING).select_related("organisation", "seat", "user")


def electors(decision):
    """{organisation id: Organisation} of those whose vote can be asked for now: all with a seat but those that stand aside."""
    aside, silent = decision.standing_aside
    there = seated().filter(space=decision.space_id).by_organisation()
    return {one.organisation_id: one.organisation for one in there if speaks(one, aside, silent)}


def speaks(membership, aside, silent):
    return membership.organisation_id not in aside and (membership.user_id, membership.organisation_id) not in silent


def speaker(decision, user):
    """The person's membership if it carries a vote in this decision, else None."""
    aside, silent = decision.standing_aside
    found = seated().filter(space=decision.space_id, user=user).first()
    return found if found and speaks(found, aside, silent) else None


def listeners(decision, organisations):
    """Ids of those who hold a voting seat of these organisations here."""
    aside, silent = decision.standing_aside
    there = seated().filter(space=decision.space_id, organisation__in=organisations)
    return sorted({one.user_id for one in there if speaks(one, aside, silent)})
