"""What the meeting desk refuses, in words for the person who tried."""

from django.utils.translation import gettext_lazy as _

from coalitions.spaces.errors import Refused

__all__ = [
    "Became",
    "BegunAlready",
    "InvitedAlready",
    "NoApprover",
    "NoDate",
    "NotAsked",
    "NotNamed",
    "NotNow",
    "NotUp",
    "NothingWritten",
    "Over",
    "Settled",
    "Sought",
]


class NoDate(Refused):
    words = _("The meeting has no date yet. Say when it begins, then invite.")


class InvitedAlready(Refused):
    words = _("People have been invited to this meeting. Call it off first, so that their calendars learn of it.")


class NotAsked(Refused):
    words = _("There is no invitation to answer here now.")


class Sought(Refused):
    words = _("A date is being sought already. Close that vote first.")


class Over(Refused):
    words = _("The meeting has been held already.")


class NotNow(Refused):
    words = _(
        "You can say that you are there from an hour before the meeting until the evening. A facilitator can note it later."
    )


class Settled(Refused):
    words = _("The minutes are up for approval, so nothing in them can be changed now.")


class NothingWritten(Refused):
    words = _("There is nothing in the minutes yet.")


class NoApprover(Refused):
    words = _("Name at least one person who approves the minutes.")


class NotUp(Refused):
    words = _("That cannot be done with the minutes as they stand now. Look at them again.")


class NotNamed(Refused):
    status = 403
    words = _("Only those named to approve these minutes can answer, as long as they hold the seat they had then.")


class BegunAlready(Refused):
    words = _("There is a list already.")


class Became(Refused):
    words = _("This line has become a decision or a task already. Change that instead.")
