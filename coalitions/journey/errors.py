"""What the verbs of this slice refuse, with words for the person who asked."""

from django.utils.translation import gettext_lazy as _

from coalitions.live.errors import Conflict
from coalitions.spaces.errors import Refused

__all__ = [
    "AtRest",
    "BegunAlready",
    "Conflict",
    "GoneMeanwhile",
    "GroupedAlready",
    "HasContributions",
    "MovedMeanwhile",
    "NoDots",
    "NotOpened",
    "TakenAway",
    "TooManyDots",
]


class BegunAlready(Refused):
    words = _("The space works by a method already. Change its meetings instead.")


class HasContributions(Refused):
    words = _("People have contributed here, so it stays. Rename it, or take the contributions away first.")


class NotOpened(Refused):
    words = _("The exercise is not open just now. Nothing was lost; send it again once it is.")


class GoneMeanwhile(NotOpened):
    words = _("The exercise has been removed meanwhile. Copy what you wrote, and ask a facilitator where it belongs.")


class AtRest(Refused):
    words = _("The map stands still just now: no exercise for ideas or support is open. A facilitator opens one in the meeting.")


class MovedMeanwhile(Refused):
    words = _("Somebody moved it at the same time, and it stands where they put it. Move it again if it belongs elsewhere.")


class TakenAway(Refused):
    words = _("Somebody has taken this away meanwhile.")


class GroupedAlready(Refused):
    words = _("A group has formed round this idea meanwhile. You can join it.")


class NoDots(Refused):
    words = _("Your organisation has no dot left. Take one off another idea first.")


class TooManyDots(Exception):
    """The organisation would stand behind more ideas than it has dots."""
