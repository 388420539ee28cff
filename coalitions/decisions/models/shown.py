"""What a decision says of itself: how it stands, what came of it, who keeps it and whom it waits for."""

from functools import cached_property

from django.utils.timezone import now

from coalitions.decisions.electorate import electors, listeners
from coalitions.decisions.kinds import GOOD, Outcome
from coalitions.decisions.models.rounds import Rounds
from coalitions.decisions.reckoning import Reckoning
from coalitions.decisions.rules import FEWEST, obstacles
from coalitions.spaces.text.markdown import draw


class Shown(Rounds):
    class Meta:
        abstract = True

    @property
    def drawn_text(self):
        """The proposal as safe HTML."""
        return draw(self.text, {})

    @cached_property
    def reckoning(self):
        return Reckoning(self)

    @property
    def outcome(self):
        """Of a closed one."""
        return Outcome(self.result["outcome"]) if "outcome" in self.result else None

    @property
    def tallied(self):
        """[(label, total)] of a closed one, as far as it may be told."""
        so_few = self.is_anonymous and self.result.get("voted", 0) < FEWEST
        return [] if so_few else list(zip(self.labels, self.result.get("totals", []), strict=False))

    @property
    def is_good(self):
        return self.outcome in GOOD

    @property
    def is_agreed(self):
        """Whether a meeting agreed on it in the room, without a vote here."""
        return self.outcome == Outcome.AGREED

    @property
    def is_over(self):
        """Whether its time has come, though the jobs may not have closed it yet."""
        return self.closes_at is not None and self.closes_at <= now()

    @property
    def standing_aside(self):
        """(ids of organisations, pairs of person and organisation) that take no part, by their own word."""
        found = self.interests.all()
        whole = {one.organisation_id for one in found if one.is_whole}
        return whole, {(one.author_id, one.organisation_id) for one in found if not one.is_whole}

    @property
    def obstacles(self):
        return list(obstacles(self, electors(self).values()))

    def is_kept_by(self, membership):
        """Whether that person may change the draft and answer objections: its author and the facilitators."""
        return membership.can_write and (membership.is_facilitator or self.author_id == membership.user_id)

    @property
    def silent(self):
        """Ids of those who hold a seat here that has not voted."""
        return listeners(self, [one.pk for one in self.reckoning.missing])
