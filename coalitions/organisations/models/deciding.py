"""What becomes of an application: asked, answered, decided. Whoever is first decides; the other is told (Decided)."""

from django.db import IntegrityError, transaction
from django.utils.timezone import now

from coalitions.live.log import audit, verb
from coalitions.organisations.errors import Present
from coalitions.organisations.models.organisation import Organisation
from coalitions.organisations.models.stages import Stage
from coalitions.organisations.refusals import Decided, NeedsReason, NumberTaken, Over, SectorUnexplained
from coalitions.people.models import User


def proven(email):
    """The account that has shown that the address is its own; None."""
    own = User.objects.filter(email__iexact=email, emailaddress__email__iexact=email, emailaddress__verified=True)
    return own.filter(is_active=True).first()


class Decidable:
    """The verbs of an application, apart so that each file can be read at once."""

    @verb
    def ask(self, words, *, by):
        """Asks the applicant for more, by mail. Raises Decided."""
        self.hold_open()
        self.questions.create(words=words, by=by)
        self.state = "asked"
        self.save(update_fields=["state"])
        self.post("asked")
        audit("application.asked", self, by=by)

    @verb
    def decline(self, reason, *, by):
        """The reason goes to the applicant in its language. Raises Decided."""
        self.hold_open()
        if self.organisation and self.organisation.onboarding_state in (Stage.INVITED, Stage.DETAILS):
            self.organisation.move_to(Stage.LEFT, by=by, reason=reason)
        self.decide("declined", reason, by)

    @verb
    def approve(self, *, by, message=""):
        """Makes the organisation, or completes the invited one, and verifies it; its contact person belongs to it if there is
        an account. message: goes to the applicant, and explains a sector that the form does not suggest.

        Raises Decided, NumberTaken, SectorUnexplained, Unreadable, Incomplete. Returns the organisation.
        """
        self.hold_open()
        self.organisation = self.entered(by, message)
        self.verify(by, message)
        self.decide("approved", message, by)
        self.name_contact(proven(self.email), by)
        return self.organisation

    def hold_open(self):
        self.hold()
        if not self.is_open:
            raise Decided

    def entered(self, by, message):
        """The database has the last word: who enters the same number at the same moment is not seen before."""
        try:
            with transaction.atomic():
                if self.organisation:
                    return self.organisation.fill_in(self.facts, by=by)
                return Organisation.objects.enter(by=by, reason=message, **self.facts)
        except Present as present:
            raise NumberTaken(present.organisation)
        except IntegrityError:
            raise NumberTaken(Organisation.objects.get(registration_number=self.registration_number))

    def verify(self, by, message):
        """Unless somebody did so by hand meanwhile."""
        try:
            if self.organisation.onboarding_state in (Stage.INVITED, Stage.DETAILS):
                self.organisation.move_to(Stage.VERIFIED, by=by, reason=message)
        except NeedsReason:
            raise SectorUnexplained

    def decide(self, state, message, by):
        self.state, self.message, self.decided_by, self.decided_at = state, message, by, now()
        self.save(update_fields=["state", "message", "decided_by", "decided_at", "organisation"])
        self.post(state)
        audit(f"application.{state}", self, by=by, organisation=self.organisation_id)

    @verb
    def take_contact(self, *, by):
        """The contact person of an approved application, who made the account afterwards."""
        if self.is_approved and self.organisation and proven(self.email) == by:
            self.name_contact(by, by)

    def name_contact(self, user, by):
        if user is None:
            return
        title = {"title": self.contact_title}
        affiliation, new = self.organisation.affiliations.get_or_create(user=user, defaults=title | {"is_contact_person": True})
        if not affiliation.is_contact_person:
            affiliation.is_contact_person = new = True
            affiliation.save(update_fields=["is_contact_person"])
        if new:
            audit("organisation.contact_named", self.organisation, by=by, user=user.pk)

    @verb
    def answer(self, words, *, by, **fields):
        """What the applicant was asked for, and what it corrected of the application meanwhile. Raises Over."""
        self.hold()
        if not self.is_asked:
            raise Over
        self.questions.filter(answered_at=None).update(answer=words, answered_at=now())
        for name, value in fields.items():
            setattr(self, name, value)
        self.state, self.waiting_since = "waiting", now()
        self.save(update_fields=["state", "waiting_since", *fields])
        audit("application.answered", self, by=by)
        if self.organisation and self.organisation.onboarding_state == Stage.INVITED:
            self.organisation.move_to(Stage.DETAILS, by=by)

    def hold(self):
        """As it is now; a twin waits here."""
        self.refresh_from_db(from_queryset=type(self)._base_manager.select_for_update(no_key=True))
