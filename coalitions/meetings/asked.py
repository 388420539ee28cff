"""What "Where we are" asks of one's organisation: invitations that nobody of it has answered."""

from coalitions.live.prepared import prepared
from coalitions.meetings.models import Desk, Rsvp
from coalitions.organisations.models import Organisation
from coalitions.spaces.asked import Asked, asks
from coalitions.spaces.models import Membership, Space


@asks
def to_answer(coalition, user, *asked):
    meetings = [one.meeting for one in inviting(coalition, user)]
    if not meetings:
        return []
    spaces = Space.objects.doors_of(user).filter(coalition=coalition)
    mine = Membership.objects.writing().filter(user=user.pk, space__in=spaces).exclude(organisation=None).values("organisation")
    homes = Organisation.objects.filter(pk__in=asked[0] if asked else mine)
    heard = set(Rsvp.objects.filter(meeting__in=meetings).values_list("meeting", "organisation").distinct())
    missing = [(one, home) for home in homes for one in meetings if (one.pk, home.pk) not in heard]
    return [Asked(one.title, one.get_absolute_url(), home, one.starts_at.date()) for one, home in missing]


@prepared
def inviting(coalition, user):
    spaces = Space.objects.doors_of(user).filter(coalition=coalition.pk)
    return Desk.objects.inviting().filter(meeting__space__in=spaces).select_related("meeting")
