"""Which decisions, what they are read with, and the verbs that make one or concern many."""

from datetime import timedelta

from django.db import models
from django.db.models import Max
from django.utils.timezone import localdate, now

from coalitions.decisions.kinds import Outcome, State
from coalitions.live.log import record, verb

EVE = timedelta(days=1)  # before the closing, those who have not voted are reminded


class DecisionQuerySet(models.QuerySet):
    def numbered(self):
        """Those in the log: every vote that was opened has its number for good."""
        return self.exclude(number=None)

    def whole(self):
        """With everything that its page shows to all, in a constant number of queries."""
        people = ["votes__organisation", "votes__author", "votes__seat", "votes__answerer", "interests__organisation"]
        found = self.select_related("space__coalition", "author", "organisation", "urn")
        return found.prefetch_related(*people, "interests__author", "clearances__organisation")

    def newest_first(self):
        return self.order_by("-number", "-pk")

    def narrowed(self, kind="", state="", outcome="", text=""):
        asked = {"kind": kind, "state": state, "result__outcome": outcome, "title__icontains": text}
        return self.filter(**{name: value for name, value in asked.items() if value})

    def alive(self):
        return self.filter(space__archived_at=None, space__deleted_at=None)

    def to_close(self):
        return self.alive().filter(state=State.OPEN, closes_at__lte=now()).order_by("pk")

    def to_remind(self):
        return self.alive().filter(state=State.OPEN, reminded_at=None, closes_at__range=(now(), now() + EVE)).order_by("pk")

    def to_review(self):
        return self.alive().filter(state=State.CLOSED, review_told_at=None, review_on__lte=localdate()).order_by("pk")

    def to_clear(self):
        """Drafts whose round of sign-off is due soon, of which nobody was reminded yet."""
        soon = localdate() + EVE
        return self.alive().filter(state=State.DRAFT, clear_reminded_at=None, clear_by__lte=soon).order_by("pk")

    def things(self, space):
        """What a guest may be invited to: [("decision-3", title)]."""
        return [(decision.scope, decision.title) for decision in self.filter(space=space).newest_first()]


class DecisionManager(models.Manager.from_queryset(DecisionQuerySet)):
    @verb
    def draft(self, space, *, by, **fields):
        """A proposal that everybody in the space reads and its author can still change. by: the author's membership."""
        decision = self.create(space=space, coalition=space.coalition, **fields, **by.signature)
        record("decision.drafted", decision, by=by.user)
        return decision

    @verb
    def note(self, space, title, *, present, by):
        """What a meeting agreed on: numbered and closed as it is written down. present: organisations that were there."""
        told = {"number": self.next_number(space.coalition), "opened_at": now(), "closed_at": now(), "state": State.CLOSED}
        result = {"outcome": Outcome.AGREED, "present": present}
        decision = self.create(space=space, coalition=space.coalition, title=title, result=result, **told, **by.signature)
        record("decision.noted", decision, by=by.user)
        return decision

    def next_number(self, coalition):
        """One more than the last; who else numbers one now waits until this verb has ended."""
        coalition.lock()
        return (coalition.decisions.aggregate(last=Max("number"))["last"] or 0) + 1

    def close_due(self):
        """Those whose time is over; a vote that came before it has been let in, for both hold the same row. Returns how many."""
        return sum(decision.close_in_time() for decision in self.to_close())

    def remind_due(self):
        voting = sum(decision.remind(by=None) for decision in self.to_remind())
        clearing = sum(decision.remind_to_clear() for decision in self.to_clear())
        return voting + clearing + sum(decision.remind_to_review() for decision in self.to_review())
