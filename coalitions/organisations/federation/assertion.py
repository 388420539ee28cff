"""What a provider says of a person, and why it may not count."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Assertion:
    """subject: whom the provider means, for ever. address: "" for none. is_proven: the provider has verified the address.

    contexts: how the person showed who it is, in the provider's words: acr, amr, AuthnContextClassRef. session: the provider's
    name for the session, "" for none.
    """

    subject: str
    address: str = ""
    is_proven: bool = False
    name: str = ""
    contexts: tuple = ()
    session: str = ""


class Refusal(Exception):
    """Nobody is signed in. `code` for the log, `title` and `words` for the person, `status` of the page."""

    code, status = "refused", 403
    title: object = _("We could not sign you in")
    words: object = ""


class Unfit(Refusal):
    """What came back is not the answer to what this browser asked: too old, replayed, forged, or begun elsewhere. why: for who
    runs it; a visitor learns nothing from it that helps to forge a better one."""

    code, status = "unfit", 400
    words = _("What came back from there does not fit what this browser asked for. It may have taken too long. Begin again here.")

    def __init__(self, why):
        super().__init__(why)
        self.why = why


class Declined(Refusal):
    code = "declined"
    title = _("You were not signed in there")
    words = _("The sign-in of your organisation was broken off or said no. Try again, or ask your organisation's support.")


class OutOfReach(Refusal):
    code, status = "out_of_reach", 503
    title = _("Your organisation's sign-in does not answer")
    words = _("It cannot be reached just now, or it is not set up rightly. Try again in a while; your organisation can say more.")


class Foreign(Refusal):
    code = "foreign"
    title = _("That address belongs to another organisation")
    words = _(
        "This sign-in may only speak for addresses of its own organisation, and the address it gave is at another domain. "
        "Nothing was opened. Sign in with the address of the organisation that you chose, or choose the sign-in of yours."
    )


class Nameless(Refusal):
    code = "nameless"
    words = _("Your organisation's sign-in did not say which address is yours, and we do not know you yet. Its support can help.")


class Unproven(Refusal):
    code = "unproven"
    title = _("There is an account with that address already")
    words = _(
        "Your organisation's sign-in has not verified the address, so it does not open an account that is there. "
        "Sign in another way, or ask your organisation's support."
    )


class Uninvited(Refusal):
    code = "uninvited"
    title = _("There is no account for you here yet")
    words = _("Your organisation lets in those who were invited. Ask its contact person, or a facilitator, for an invitation.")
