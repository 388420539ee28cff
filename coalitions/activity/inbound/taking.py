"""A mail that came in becomes a post, or is refused: by whichever door it came, this is what happens to it."""

import logging
from email import message_from_bytes, policy

from django.db import IntegrityError
from django.utils import translation

from coalitions.activity.inbound.addresses import letter_of
from coalitions.activity.inbound.checks import refusal, sender
from coalitions.activity.inbound.mail import send_refusal
from coalitions.activity.inbound.replies import REPLIES, Unpostable
from coalitions.activity.inbound.text import own_words, plain
from coalitions.activity.models import Arrival, Delivery, Outcome
from coalitions.live.errors import Closed, Revoked
from coalitions.spaces.models import Membership

log = logging.getLogger("activity")
BIGGEST = 10 * 1024 * 1024  # bytes of a whole mail; what is attached is not taken in


def take(octets):
    """The Outcome of the mail. Counted and logged without its words; only who is shown to have written it is told why not."""
    outcome = outcome_of(octets)
    log.log(logging.INFO if outcome == Outcome.POSTED else logging.WARNING, "activity.mail_in", extra={"outcome": outcome.value})
    if outcome != Outcome.POSTED:
        Arrival.objects.note(outcome)
    return outcome


def outcome_of(octets):
    if len(octets) > BIGGEST:
        return Outcome.BIG
    message = message_from_bytes(octets, policy=policy.default)
    try:
        return refusal(message) or Reply(message).take()
    except (ValueError, LookupError, IndexError, AttributeError):  # the standard library's parser on broken headers
        return Outcome.UNFIT


class Reply:
    """message: one shown to come from its sender."""

    def __init__(self, message):
        self.message, self.letter = message, letter_of(message)
        self.number = str(message.get("Message-ID", ""))

    def take(self):
        answered = Delivery.objects.filter(letter=self.letter).select_related("user").first() if self.letter else None
        if answered is None or not self.number:
            return Outcome.UNKNOWN
        self.person, self.thing = answered.user, answered.notification.thing
        if not (self.person.is_active and self.person.owns(sender(self.message))):
            return Outcome.STRANGER
        if Arrival.objects.knows(self.number):
            return Outcome.TWICE
        with translation.override(self.person.language):
            return self.answered()

    def answered(self):
        text, by = own_words(plain(self.message)), self.membership()
        if by is None or type(self.thing) not in REPLIES:
            return self.refuse(Outcome.CLOSED)
        if not text:
            return self.refuse(Outcome.EMPTY)
        return self.post(text, by)

    def membership(self):
        """As what the person may write there now; None: not at all."""
        writing = Membership.objects.writing().with_space().filter(user=self.person, space=self.thing.space_id)
        found = writing.first()
        return found if found and (not found.is_guest or found.scope == self.thing.scope) else None

    def post(self, text, by):
        try:
            Arrival.objects.accept(self.number, lambda: REPLIES[type(self.thing)](self.thing, text, by=by), by=self.person)
        except Unpostable as error:
            return self.refuse(Outcome.UNFIT, error.words)
        except (Closed, Revoked):
            return self.refuse(Outcome.CLOSED)
        except IntegrityError:
            return Outcome.TWICE
        return Outcome.POSTED

    def refuse(self, outcome, words=""):
        send_refusal.enqueue(self.person.pk, outcome.value, str(words))
        return outcome
