"""What the verbs of coming aboard refuse, with words for the person who asked."""

from typing import Any

from django.utils.translation import gettext_lazy as _


class Refusal(Exception):
    """`words` says why, and what can be done instead; `field` is where the person can do it, None for the whole form."""

    status = 409
    field: str | None = None
    words: Any = ""  # translated when shown


class NotNow(Refusal):
    words = _("The organisation is in another stage by now. Look at where it stands, then choose again.")


class Incomplete(Refusal):
    words = _("It has neither a number nor a reason for having none. Fill in one of the two before you verify it.")


class NeedsReason(Refusal):
    """A stage, or a sector that the legal form does not suggest, that history must be able to explain."""

    status, field = 422, "reason"
    words = _("Write why. The reason stays in the history of the organisation.")


class NobodyToMail(Refusal):
    words = _("There is nobody to mail.")


class RemindedAlready(Refusal):
    words = _("A reminder was sent within the last day. One a day is enough.")


class Decided(Refusal):
    """Another administrator was quicker, or the applicant has not answered yet."""

    words = _("Somebody else has decided this application meanwhile. Nothing of yours was sent.")


class Over(Refusal):
    """What the applicant wanted to change waits for no answer any more."""

    words = _("We have what we need, or the decision is made. Nothing was changed.")


class SectorUnexplained(Refusal):
    status, field = 422, "message"
    words = _("The sector is not the one its legal form suggests. Write why it stands there; it goes into the history.")


class NumberTaken(Refusal):
    field = None

    def __init__(self, organisation):
        super().__init__(str(organisation))
        self.words = _("The number is entered already, for %(name)s. Ask its contact person, or decline with that reason.") % {
            "name": organisation.name
        }


class TooMany(Refusal):
    status = 429
    words = _("From this address there have been three applications within a day. Try again tomorrow.")
