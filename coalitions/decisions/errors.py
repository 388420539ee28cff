"""What a decision refuses, in words for the person who tried; spaces/middleware.py turns them into the answer."""

from django.utils.translation import gettext_lazy as _

from coalitions.spaces.errors import Conflict, Refused

__all__ = [
    "CannotBeMet",
    "Conflict",
    "NotADraft",
    "NotEntitled",
    "NotOpen",
    "Sealed",
    "SpokenFor",
    "TooLate",
    "Unanswered",
]


class NotADraft(Refused):
    words = _("The vote has been opened meanwhile, so the proposal can no longer be changed. Withdraw it and write a new one.")


class NotOpen(Refused):
    words = _("There is no vote going on here now.")


class TooLate(NotOpen):
    words = _("The time for voting was over when your vote came. It was not counted.")


class NotEntitled(Refused):
    """No seat that votes here, or one that stands aside."""

    status = 403
    words = _("Only representatives and alternates of the organisations that take part in this vote can vote.")


class SpokenFor(Refused):
    words = _("The representative has voted for your organisation. Only the representative can change that.")


class Sealed(Refused):
    words = _("Your organisation has voted. An anonymous vote cannot be found again, so it cannot be changed.")


class Unanswered(Refused):
    words = _("An objection has no answer yet. Answer it before you close the vote.")


class CannotBeMet(Refused):
    """obstacles: each in words."""

    def __init__(self, obstacles):
        super().__init__()
        self.words = " ".join(str(one) for one in obstacles)
