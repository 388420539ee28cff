"""A declaration of interest: a person or an organisation stands aside, and counts neither in the vote nor in the quorum."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.decisions.electorate import speaker
from coalitions.decisions.errors import NotEntitled, NotOpen, Sealed
from coalitions.decisions.kinds import State
from coalitions.live.log import record, verb
from coalitions.spaces.models import Authored


class InterestManager(models.Manager):
    @verb
    def declare(self, decision, reason, *, by, is_whole, is_public):
        """Of the person's organisation, or of the person alone. A vote that was cast stops to hold.

        Raises NotOpen when it is decided, NotEntitled, and Sealed when an anonymous vote has been cast.
        """
        decision.lock()
        if decision.state not in (State.DRAFT, State.OPEN):
            raise NotOpen
        membership = speaker(decision, by)
        if membership is None:
            raise NotEntitled
        self.take_back(decision, membership, is_whole)
        told = {"reason": reason, "is_whole": is_whole, "is_public": is_public}
        made = self.create(decision=decision, **told, **membership.signature)
        decision.keep()
        record("decision.declared", decision, by=by)
        return made

    def take_back(self, decision, membership, is_whole):
        held = decision.votes.filter(organisation=membership.organisation, replaced_at=None)
        cast = held if is_whole else held.filter(author=membership.user)
        if decision.is_anonymous and cast.exists():
            raise Sealed
        for vote in cast:
            vote.replace()


class Interest(Authored):
    """is_whole: the organisation stands aside, not the person alone. is_public: whether everybody reads the reason."""

    decision = models.ForeignKey("decisions.Decision", models.CASCADE, related_name="interests")
    reason = models.TextField(_("reason"), max_length=1000)
    is_whole = models.BooleanField(default=True)
    is_public = models.BooleanField(default=True)
    at = models.DateTimeField(auto_now_add=True)

    objects = InterestManager()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.organisation if self.is_whole else self.author} in {self.decision_id}"

    def tells(self, membership):
        """Whether that person reads the reason: everybody, or the facilitators and who gave it."""
        return self.is_public or (membership is not None and (membership.is_facilitator or self.author_id == membership.user_id))
