"""How an organisation comes aboard: its stage, since when, and the verbs that move it on.

However it came in, entered, imported or by the form, it stands in `details` (invited: in `invited`) until an administrator
verifies it. That needs a number or a reason for having none, and a reason for a sector that the legal form does not suggest.
A charter it signs itself (coalitions/charter). Paused and left organisations keep all they wrote; their people only read.
"""

from datetime import timedelta

from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import audit, verb
from coalitions.organisations.contacts import contact_of
from coalitions.organisations.errors import Present
from coalitions.organisations.legal_forms import suggested_sector
from coalitions.organisations.mail import send_reminder
from coalitions.organisations.models.stages import FIELD, PATIENCE, READS_ONLY, READY, STALLS, WAYS, Stage
from coalitions.organisations.refusals import Incomplete, NeedsReason, NobodyToMail, NotNow, RemindedAlready
from coalitions.organisations.standing import has_signed, standing_changed, takes_part

DAY = timedelta(days=1)


class Onboarded(models.Model):
    onboarding_state = models.CharField(_("onboarding stage"), max_length=14, choices=Stage, default=Stage.DETAILS)
    state_since = models.DateTimeField(default=now)
    reminded_at = models.DateTimeField(null=True)
    paused_at = models.DateTimeField(null=True)  # since when its people only read, paused or left

    class Meta:
        abstract = True

    @property
    def days_in_stage(self):
        return (now() - self.state_since).days

    @property
    def is_stalled(self):
        return self.is_waited_for and now() - self.state_since > PATIENCE

    @property
    def is_waited_for(self):
        """Whether the next step is its own."""
        return self.onboarding_state in STALLS

    @property
    def was_reminded(self):
        return self.reminded_at is not None and self.reminded_at > now() - DAY

    @property
    def contact(self):
        return contact_of(self)

    @property
    def ways_on(self):
        """The stages it can be moved to, the usual one first; a paused one goes back to where it was."""
        return [self.stage_before, Stage.LEFT] if self.onboarding_state == Stage.PAUSED else WAYS[self.onboarding_state]

    @property
    def stage_before(self):
        row = self.history.filter(field=FIELD, now=self.onboarding_state).last()
        return Stage(row.was) if row else Stage.ACTIVE

    @property
    def sector_needs_reason(self):
        """Whether it stands in a sector that its form does not suggest and its history does not say why."""
        suggested = suggested_sector(self.legal_form, self.name, self.parent)
        told = self.history.filter(field="sector").exclude(reason="")
        return bool(suggested) and suggested != self.sector and not told.exists()

    @verb
    def move_to(self, stage, *, by, reason=""):
        """Raises NotNow, NeedsReason for ways that take something away, and what `verified` asks for."""
        self.hold()
        reason = reason.strip()
        if stage not in self.ways_on:
            raise NotNow
        back = stage in READS_ONLY or (stage == Stage.DETAILS and self.onboarding_state != Stage.INVITED)
        if (back or self.onboarding_state in READS_ONLY) and not reason:
            raise NeedsReason
        if stage == Stage.VERIFIED and self.onboarding_state not in READS_ONLY:
            self.prove(by, reason)
        self.enter_stage(stage, by, reason)
        if takes_part(self):
            self.take_part(by=by)

    @verb
    def take_part(self, *, by):
        """A person sits somewhere for it: once it is verified, that makes it active, by way of the charter if it signed one."""
        self.hold()
        if self.onboarding_state == Stage.VERIFIED and has_signed(self):
            self.enter_stage(Stage.CHARTER_SIGNED, by)
        if self.onboarding_state in READY:
            self.enter_stage(Stage.ACTIVE, by)

    def hold(self):
        """As it is now; whoever else moves it waits here."""
        self.refresh_from_db(from_queryset=type(self)._base_manager.select_for_update(no_key=True))

    def prove(self, by, reason):
        if not self.is_complete:
            raise Incomplete
        if self.sector_needs_reason:
            if not reason:
                raise NeedsReason
            suggested = suggested_sector(self.legal_form, self.name, self.parent)
            self.history.create(field="sector", was=suggested, now=self.sector, reason=reason, by=by)

    def enter_stage(self, stage, by, reason=""):
        """The stage itself: saved, kept in history and audit log, and told to open pages when it changes who may write."""
        was, could_write = self.onboarding_state, self.paused_at is None
        self.onboarding_state, self.state_since = stage, now()
        self.paused_at = (self.paused_at or self.state_since) if stage in READS_ONLY else None
        self.save(update_fields=["onboarding_state", "state_since", "paused_at"])
        self.history.create(field=FIELD, was=was, now=stage, reason=reason, by=by)
        audit(f"organisation.{'resumed' if was == Stage.PAUSED and stage != Stage.LEFT else stage}", self, by=by, was=was)
        if could_write != (self.paused_at is None):
            standing_changed(self)

    def fill_in(self, facts, *, by):
        """What it told of itself after it was invited, with a row of history for each change. Raises Present."""
        taken = type(self).objects.filter(registration_number=facts["registration_number"] or "-").exclude(pk=self.pk).first()
        if taken:
            raise Present(taken)
        for name, value in facts.items():
            if value != (was := getattr(self, name) or ""):
                self.history.create(field=name, was=was, now=value, by=by)
            setattr(self, name, value)
        if not facts["registration_number"]:
            self.registration_number = None
        self.save(update_fields=list(facts))
        return self

    @verb
    def remind(self, *, by):
        """One mail to its contact, once a day at most. Raises NotNow, NobodyToMail, RemindedAlready."""
        self.hold()
        if not self.is_waited_for:
            raise NotNow
        if self.was_reminded:
            raise RemindedAlready
        if self.contact is None:
            raise NobodyToMail
        self.reminded_at = now()
        self.save(update_fields=["reminded_at"])
        send_reminder.enqueue(self.pk)
        audit("organisation.reminded", self, by=by)
