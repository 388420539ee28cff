"""A vote: one organisation's answer, cast from a seat. One row for each holds; earlier ones stay as history."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.decisions.electorate import speaker
from coalitions.decisions.errors import NotEntitled, NotOpen, Sealed, SpokenFor, TooLate
from coalitions.decisions.kinds import ANSWERS, DAYS, OBJECT, Kind, State
from coalitions.live.log import record, verb
from coalitions.organisations.models import Sector
from coalitions.spaces.models import Authored, SeatRole


class VoteManager(models.Manager):
    @verb
    def cast(self, decision, choice, reason="", *, by):
        """The vote of the person's organisation. The decision is held, so closing and the other seat wait, or come first.

        Raises NotOpen, TooLate, NotEntitled, and SpokenFor or Sealed when the organisation's vote is not this person's to change.
        """
        decision.hold(State.OPEN, NotOpen)
        if decision.is_over:
            raise TooLate
        membership = speaker(decision, by)
        if membership is None:
            raise NotEntitled
        self.give_way(decision, membership)
        vote = self.keep(decision, membership, choice, reason)
        decision.keep()
        record("decision.voted", decision, by=by)
        return vote

    def give_way(self, decision, membership):
        """The organisation's earlier vote is replaced, by whoever may."""
        earlier = decision.votes.filter(organisation=membership.organisation, replaced_at=None).select_related("seat").first()
        if earlier and decision.is_anonymous:
            raise Sealed
        if earlier and earlier.is_above(membership):
            raise SpokenFor
        if earlier:
            earlier.replace()

    def keep(self, decision, membership, choice, reason):
        """What an anonymous vote says goes into the urn and nowhere else."""
        said = {"choice": choice, "reason": reason}
        if decision.is_anonymous:
            decision.urn.take_in(choice)
            said = {}
        whose = {"sector": membership.organisation.sector, "cast_as": membership.seat.role}
        return self.create(decision=decision, **said, **whose, **membership.signature)


class Vote(Authored):
    """choice: as counting.py reads it; null when anonymous. reason: of an objection. replaced_at: when it stopped to hold."""

    decision = models.ForeignKey("decisions.Decision", models.CASCADE, related_name="votes")
    sector = models.CharField(max_length=14, choices=Sector)
    cast_as = models.CharField(max_length=14, choices=SeatRole)
    choice = models.JSONField(null=True)
    reason = models.TextField(_("reason"), max_length=2000, blank=True)
    answer = models.TextField(_("answer"), max_length=2000, blank=True)
    answerer = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    at = models.DateTimeField(auto_now_add=True)
    replaced_at = models.DateTimeField(null=True)

    objects = VoteManager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "organisation"], condition=Q(replaced_at=None), name="one_organisation_one_vote"
            )
        ]

    def __str__(self):
        return f"{self.organisation} in {self.decision_id}"

    @property
    def is_objection(self):
        return self.choice == [OBJECT]

    @property
    def said(self):
        """In words, for the history."""
        labels, kind = self.decision.labels, self.decision.kind
        if kind in ANSWERS:
            return dict(ANSWERS[kind])[self.choice[0]]
        if kind == Kind.RANKED:
            return ", ".join(f"{place}. {labels[at]}" for place, at in enumerate(self.choice, 1))
        given = [dict(DAYS)[one] if kind == Kind.DATE else one for one in self.choice]
        return ", ".join(f"{label}: {one}" for label, one in zip(labels, given, strict=True))

    def is_above(self, membership):
        """Whether it was cast by the representative, and the person is another."""
        return self.cast_as == SeatRole.REPRESENTATIVE and membership.seat.role != SeatRole.REPRESENTATIVE

    def replace(self):
        self.replaced_at = now()
        self.save(update_fields=["replaced_at"])

    @verb
    def reply(self, text, *, by):
        """Answers an objection; who objected can then vote otherwise, or stand by it. Raises NotOpen."""
        self.decision.hold(State.OPEN, NotOpen)
        self.answer, self.answerer, self.answered_at = text, by, now()
        self.save(update_fields=["answer", "answerer", "answered_at"])
        self.decision.keep()
        record("decision.answered", self.decision, by=by, vote=self.pk)
