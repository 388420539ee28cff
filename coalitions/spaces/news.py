from coalitions.live.news import makes, news
from coalitions.spaces.models import Invitation, Space

makes("space.opened", Space.objects.all)
makes("invitation.sent", Invitation.objects.all)


@news("space.opened", "space.described", "space.archived", "space.reopened", "space.listed")
def space(space):
    """Lists of spaces are regions: they depend on the reader and fetch themselves again."""


@news("coalition.described", "question.asked")
def coalition(coalition):
    """The coalition's page is a region."""


@news("seat.taken", "seat.vacated")
def seat(seat):
    """Stands on the coalition's page and on the members' page, both regions."""


@news("member.admitted")
def admitted(membership):
    """The people page is a region."""


@news("member.changed", "member.removed", ends=True)
def ended(membership):
    """Ends or changes what the person's sockets may hear."""


@news("invitation.sent", "invitation.withdrawn")
def invitation(invitation):
    """Facilitators' lists are regions."""
