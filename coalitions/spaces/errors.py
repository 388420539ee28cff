"""What a verb refuses, with words for the person who asked; middleware.py turns it into the answer."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _

from coalitions.live.errors import Conflict

__all__ = [
    "AboveOwn",
    "AlreadyDecided",
    "AskedLately",
    "Conflict",
    "HandedOver",
    "Hidden",
    "InvitationOver",
    "LastFacilitator",
    "NotHere",
    "OutOfReach",
    "OwnDecision",
    "PostingClosed",
    "Refused",
    "Slowed",
    "TooMany",
    "ViewingOnly",
]


class Refused(Exception):
    """`words` says why, and what can be done instead."""

    status = 409
    words: Any = ""  # translated when shown


class LastFacilitator(Refused):
    words = _("A space always keeps one facilitator. Make somebody else facilitator first.")


class NotHere(Refused):
    words = _("This person is no longer in the space.")


class OutOfReach(Refused):
    words = _("You can write directly to people you share a space with, at most eleven at once. Choose again.")


class HandedOver(Refused):
    words = _("This seat has passed to somebody else meanwhile. Look at it again before you go on.")


class Hidden(Refused):
    words = _("A facilitator has hidden this, so nothing can be done with it. Its author can ask for a new look.")


class ViewingOnly(Refused):
    """Who views a space as another role looks and does nothing."""

    status = 403
    words = _("You are viewing as somebody else, so nothing can be changed. Return to your own view first.")


class AlreadyDecided(Refused):
    words = _("Somebody has decided this meanwhile. Look at it again before you go on.")


class AskedLately(Refused):
    words = _("This organisation was invited to speak within the last fourteen days. Give it time, or call.")


class OwnDecision(Refused):
    """An appeal is another's to decide."""

    status = 403
    words = _("You made the first decision, so another facilitator decides about the appeal.")


class PostingClosed(Refused):
    """Not for this person, or not now: `words` says why."""

    status = 403

    def __init__(self, words):
        super().__init__(str(words))
        self.words = words


class Slowed(PostingClosed):
    status = 429


class AboveOwn(PermissionDenied):
    """Nobody gives or takes a role above their own: 403."""


class InvitationOver(Refused):
    """Used, withdrawn, expired, or made for another address."""

    status = 410
    words = _("This invitation is no longer open. Ask the person who sent it for a new one.")


class TooMany(Refused):
    """More invitations than a limit lets through."""

    status = 429

    def __init__(self, words):
        super().__init__(str(words))
        self.words = words
