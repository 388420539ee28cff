"""An organisation's answer in a sign-off round, and the note that only its own people read."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.decisions.electorate import speaker
from coalitions.decisions.errors import NotADraft, NotEntitled
from coalitions.decisions.kinds import State
from coalitions.live.log import record, verb
from coalitions.spaces.models import Authored


class Answer(models.TextChoices):
    WAITING = "waiting", _("With our management")
    CLEARED = "cleared", _("Cleared")
    NOTED = "noted", _("Cleared with a note")
    CANNOT = "cannot", _("Cannot")


CLEAR = (Answer.CLEARED, Answer.NOTED)


class ClearanceManager(models.Manager):
    @verb
    def give(self, decision, answer, note="", *, by):
        """The organisation's answer, or another one instead. With the last one waited for, the vote may open by itself.

        Raises NotADraft, NotEntitled.
        """
        decision.coalition.lock()
        decision.hold(State.DRAFT, NotADraft)
        membership = speaker(decision, by)
        if membership is None or decision.clear_by is None:
            raise NotEntitled
        given = {"answer": answer, "note": note, **membership.signature}
        made, _new = self.update_or_create(decision=decision, organisation=membership.organisation, defaults=given)
        decision.keep()
        record("decision.cleared", decision, by=by)
        if decision.opens_when_clear and not decision.pending() and not decision.obstacles:
            decision.open(by=None)
        return made


class Clearance(Authored):
    decision = models.ForeignKey("decisions.Decision", models.CASCADE, related_name="clearances")
    answer = models.CharField(_("answer"), max_length=7, choices=Answer)
    note = models.TextField(_("note"), max_length=2000, blank=True)
    at = models.DateTimeField(auto_now=True)

    objects = ClearanceManager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["decision", "organisation"], name="one_answer_each")]

    def __str__(self):
        return f"{self.organisation} in {self.decision_id}"

    @property
    def is_clear(self):
        return self.answer in CLEAR

    def tells(self, membership):
        """Whether that person reads the note: people of its own organisation and nobody else, no facilitator and no guest."""
        return membership is not None and not membership.is_guest and membership.organisation_id == self.organisation_id
