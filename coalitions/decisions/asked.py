"""What "Where we are" asks of one's organisation: its vote, or its answer in a sign-off round."""

from coalitions.decisions.electorate import seated
from coalitions.decisions.owing import owed, until
from coalitions.live.prepared import prepared
from coalitions.spaces.asked import Asked, asks
from coalitions.spaces.models import Space


@asks
def to_decide(coalition, user, *asked):
    homes = {(one.space_id, one.organisation_id): one.organisation for one in voting(coalition, user, *asked)}
    found = owed(set(homes), user) if homes else []
    return [Asked(one.title, one.get_absolute_url(), homes[one.space_id, home], until(one)) for one, home in found]


@prepared
def voting(coalition, user, *asked):
    there = seated().filter(space__in=Space.objects.doors_of(user).filter(coalition=coalition.pk))
    return there.filter(organisation__in=asked[0]) if asked else there.filter(user=user.pk)
