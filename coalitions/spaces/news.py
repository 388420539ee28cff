from django.utils.translation import gettext_lazy as _

from coalitions.live.audit import audited
from coalitions.live.news import makes, news
from coalitions.spaces.models import Invitation, Space

audited(
    {
        "coalition.described": _("Coalition changed"),
        "space.opened": _("Space opened"),
        "space.described": _("Space changed"),
        "space.archived": _("Space archived"),
        "space.reopened": _("Space reopened"),
        "seat.taken": _("Seat given"),
        "seat.described": _("Mandate changed"),
        "seat.vacated": _("Seat made vacant"),
        "seat.handed_over": _("Seat handed over"),
        "space.shared": _("Shared further, with a reason"),
        "space.viewed_as": _("Space viewed as another role"),
        "member.admitted": _("Access given"),
        "member.changed": _("Role or access changed"),
        "member.removed": _("Access ended"),
        "invitation.sent": _("Invitation sent"),
        "invitation.withdrawn": _("Invitation withdrawn"),
    }
)
makes("space.opened", Space.objects.all)
makes("invitation.sent", Invitation.objects.all)


@news("space.opened", "space.described", "space.archived", "space.reopened", "space.listed")
def space(space):
    """Lists of spaces are regions: they depend on the reader and fetch themselves again."""


@news("coalition.described", "question.asked")
def coalition(coalition):
    """The coalition's page is a region."""


@news("seat.taken", "seat.described", "seat.vacated", "seat.overdue")
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
