from django.utils.translation import gettext_lazy as _

from coalitions.live.audit import audited
from coalitions.live.news import makes, news
from coalitions.spaces.models import Invitation, Space, SpeakInvitation

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
        "member.blocked": _("Person blocked from writing"),
        "member.unblocked": _("Block ended"),
        "member.cleared": _("Person removed with what they wrote"),
        "space.paced": _("Who may post, and how often"),
        "flag.put": _("Content reported"),
        "moderation.decided": _("Decision about content"),
        "moderation.appealed": _("New look asked for"),
        "moderation.reviewed": _("Decision looked at again"),
        "moderation.undone": _("Content shown again"),
        "pin.put": _("Pinned for everybody"),
        "pin.taken_off": _("Pin taken off"),
        "join_request.arrived": _("Asked to be let in"),
        "join_request.declined": _("Request to join declined"),
        "invitation.sent": _("Invitation sent"),
        "invitation.withdrawn": _("Invitation withdrawn"),
    }
)
makes("space.opened", Space.objects.exclude(coalition=None).all)
makes("direct.begun", Space.objects.filter(coalition=None).all)
makes("invitation.sent", Invitation.objects.all)
makes("voice.invited", SpeakInvitation.objects.all)


@news("space.opened", "space.described", "space.archived", "space.reopened", "space.listed")
def space(space):
    """Lists of spaces are regions: they depend on the reader and fetch themselves again."""


@news("direct.begun")
def begun(space):
    """Nobody is told before something is written in it."""


@news("coalition.described", "question.asked")
def coalition(coalition):
    """The coalition's page is a region."""


@news("seat.taken", "seat.described", "seat.vacated", "seat.overdue")
def seat(seat):
    """Stands on the coalition's page and on the members' page, both regions."""


@news("space.paced")
def paced(space):
    """Stands above the composer, in a region."""


@news("voice.invited")
def invited(invitation):
    """The balance panel is a region of those who facilitate."""
    return []


@news("pin.put", "pin.taken_off")
def pin(pin):
    """What is pinned is a region: its names are those of now."""


@news("member.blocked", "member.unblocked", ends=True)
def blocked(membership):
    """Changes what the person's pages offer: they are fetched anew."""


@news("member.admitted")
def admitted(membership):
    """The people page is a region."""


@news("member.changed", "member.removed", ends=True)
def ended(membership):
    """Ends or changes what the person's sockets may hear."""


@news("invitation.sent", "invitation.withdrawn")
def invitation(invitation):
    """Facilitators' lists are regions."""


@news("link.made", "link.removed")
def link(link):
    """The links of a thing are a region at either end."""
    return []
