"""A decision: a proposal, the vote on it, and what came of it. It gets its number in the coalition when the vote opens."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import now

from coalitions.decisions.errors import CannotBeMet, Conflict, NotADraft, NotOpen, Unanswered
from coalitions.decisions.kinds import State
from coalitions.decisions.models.collection import DecisionManager
from coalitions.decisions.models.shown import Shown
from coalitions.live.log import record, verb


class Decision(Shown):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="decisions")
    coalition = models.ForeignKey("spaces.Coalition", models.CASCADE, related_name="decisions")
    number = models.PositiveIntegerField(null=True)
    state = models.CharField(max_length=9, choices=State, default=State.DRAFT)
    created_at = models.DateTimeField(auto_now_add=True)
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    result = models.JSONField(default=dict)  # as counted at the closing: outcome, totals, voted, eligible

    objects = DecisionManager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["coalition", "number"], name="one_decision_each_number")]
        indexes = [models.Index(fields=["state", "closes_at"], name="decisions_to_close", condition=Q(state="open"))]

    def get_absolute_url(self):
        return reverse("decisions:decision", args=[self.space_id, self.pk])

    @property
    def scope(self):
        return f"decision-{self.pk}"

    def lock(self):
        """Waits for whoever changes this now, then holds it and reads it again."""
        self.refresh_from_db(from_queryset=type(self)._base_manager.select_for_update(no_key=True))
        self.__dict__.pop("reckoning", None)

    def hold(self, state, refusal):
        self.lock()
        if self.state != state:
            raise refusal

    def keep(self, *fields):
        self.version += 1
        self.save(update_fields=[*fields, "version"])

    @verb
    def edit(self, *, by, version, **fields):
        """Raises NotADraft, and Conflict when somebody changed it after that version."""
        self.hold(State.DRAFT, NotADraft)
        if self.version != version:
            raise Conflict(self, {name: getattr(self, name) for name in fields if getattr(self, name) != fields[name]})
        for name, value in fields.items():
            setattr(self, name, value)
        self.keep(*fields)
        record("decision.edited", self, by=by, fields=sorted(fields))

    @verb
    def open(self, *, by):
        """Opens the vote and numbers it. Raises NotADraft, and CannotBeMet with what stands in the way."""
        number = Decision.objects.next_number(self.coalition)
        self.hold(State.DRAFT, NotADraft)
        if against := self.obstacles:
            raise CannotBeMet(against)
        self.number, self.state, self.opened_at = number, State.OPEN, now()
        self.uncleared = self.pending()
        self.keep("number", "state", "opened_at", "uncleared")
        if self.is_anonymous:
            self.fill_urn()
        record("decision.opened", self, by=by)

    @verb
    def close(self, *, by):
        """Counts, and keeps what was counted. Raises NotOpen, and Unanswered while an objection has no answer."""
        self.hold(State.OPEN, NotOpen)
        if self.unanswered().exists():
            raise Unanswered
        self.settle(by)

    @verb
    def close_in_time(self):
        """What the jobs do when the time is over; an objection that is still without an answer stops the decision."""
        self.lock()
        if self.state != State.OPEN or not self.is_over:
            return False
        self.settle(None)
        return True

    def settle(self, by):
        self.state, self.closed_at = State.CLOSED, now()
        self.result = self.reckoning.settled()
        self.keep("state", "closed_at", "result")
        record("decision.closed", self, by=by)

    def unanswered(self):
        return self.votes.filter(replaced_at=None, answered_at=None).exclude(reason="")

    @verb
    def withdraw(self, *, by):
        """Off the table; a number that was given stays with it. Raises NotOpen."""
        self.lock()
        if self.state not in (State.DRAFT, State.OPEN):
            raise NotOpen
        self.state = State.WITHDRAWN
        self.keep("state")
        record("decision.withdrawn", self, by=by)
