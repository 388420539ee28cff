"""What the verbs of this slice refuse, with words for the person who asked."""

from django.utils.translation import gettext_lazy as _

from coalitions.live.errors import Conflict
from coalitions.spaces.errors import Refused

__all__ = ["Conflict", "HasSpace", "Kept", "NoRepresentative", "NoSeat", "NotYet", "Over"]


class NoSeat(Refused):
    """No seat from which to bind that organisation."""

    status = 403
    words = _("Only representatives and alternates of an organisation can speak for it here.")


class Over(Refused):
    words = _("The initiative is over meanwhile, so nothing more can be promised in it.")


class NotYet(Refused):
    words = _("The day of this follow-up has not come yet. You are told when it has.")


class HasSpace(Refused):
    words = _("The initiative has a space of its own already. Go back and open it from there.")


class NoRepresentative(Refused):
    """To show something in public is the representative's, not an alternate's."""

    status = 403
    words = _("Only the representative of an organisation chooses what it shows in public.")


class Kept(Refused):
    words = _("What is said in this space stays here, so nothing of it can be shown in public.")
