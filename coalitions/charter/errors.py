"""What the verbs of this slice refuse, with words for the person who asked."""

from django.utils.translation import gettext_lazy as _

from coalitions.spaces.errors import Refused


class NoSeat(Refused):
    status = 403
    words = _("An organisation's representative signs for it, as long as the organisation is not paused.")


class InForce(Refused):
    words = _("This version is in force or has been, so it stays as it is. Write a new one.")


class Begun(Refused):
    words = _("Somebody has begun a draft meanwhile. Look at it before you go on.")


class Discarded(Refused):
    words = _("Somebody has discarded the draft meanwhile. Copy what you wrote, and begin another if it is still needed.")


class Replaced(Refused):
    words = _("This version is not the one in force. Look at the charter again before you sign.")


class Reworded(Refused):
    words = _("Somebody changed the draft meanwhile. Read it again before you put it in force.")


class Unchanged(Refused):
    words = _("The draft says the same as the version in force. Change something first.")


class Material(Refused):
    words = _("A rule with a setting has changed, so the organisations sign again. Such a change is never a matter of wording.")
