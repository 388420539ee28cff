"""How a decision stands: who has voted, what for, and whether its rules are met. Counted from the votes while it is open; what
was counted at the closing stays, whatever becomes of seats and organisations afterwards."""

from dataclasses import dataclass
from functools import cached_property

from coalitions.decisions import counting
from coalitions.decisions.electorate import electors
from coalitions.decisions.kinds import Kind, State
from coalitions.decisions.rules import FEWEST, decide, rules
from coalitions.organisations.models import Sector


@dataclass(frozen=True)
class Bar:
    """One label of the result. share: percent of the longest bar."""

    label: str
    total: int
    share: int
    is_best: bool


class Reckoning:
    def __init__(self, decision):
        self.decision = decision
        self.votes = [vote for vote in decision.votes.all() if vote.replaced_at is None]

    @property
    def labels(self):
        return self.decision.labels

    @cached_property
    def voted(self):
        """The sector of each organisation that has voted."""
        return [vote.sector for vote in self.votes]

    @property
    def choices(self):
        return self.decision.urn.choices if self.decision.is_anonymous else [vote.choice for vote in self.votes]

    @property
    def is_shown(self):
        """Whether the result may be seen: not while it is hidden, and not of so few that an anonymous one tells who it was."""
        open_hidden = self.decision.state == State.OPEN and (self.decision.is_hidden or self.decision.is_anonymous)
        return bool(self.votes) and not open_hidden and not (self.decision.is_anonymous and len(self.votes) < FEWEST)

    @property
    def is_named(self):
        return self.is_shown and not self.decision.is_anonymous

    @cached_property
    def totals(self):
        return self.decision.result.get("totals") or self.count(self.choices)

    def count(self, choices):
        return counting.totals(self.decision.kind, self.decision.options, choices)

    @cached_property
    def by_sector(self):
        """{sector: totals} of those that voted, in the order kept everywhere."""
        groups = {sector: [vote.choice for vote in self.votes if vote.sector == sector] for sector in Sector.values}
        return {sector: self.count(choices) for sector, choices in groups.items() if choices}

    @property
    def sectors(self):
        """[(sector, its name, how many organisations, [(label, total)])]"""
        rows = self.by_sector.items()
        return [(sector, Sector(sector).label, self.voted.count(sector), self.told(totals)) for sector, totals in rows]

    def told(self, numbers):
        return list(zip(self.labels, numbers, strict=True))

    @property
    def objections(self):
        return [vote for vote in self.votes if vote.is_objection]

    @property
    def organisations(self):
        """[(vote, [(label, points)])], in the order of sectors and names."""
        size, kind = counting.size(self.decision.kind, self.decision.options), self.decision.kind
        order = {sector: at for at, sector in enumerate(Sector.values)}
        votes = sorted(self.votes, key=lambda one: (order.get(one.sector, 9), str(one.organisation)))
        return [(vote, self.told(counting.points(kind, size, vote.choice))) for vote in votes]

    @property
    def bars(self):
        best, most = self.best, max(self.totals, default=0) or 1
        rows = zip(self.labels, self.totals, strict=True)
        return [Bar(label, total, round(100 * total / most), at in best) for at, (label, total) in enumerate(rows)]

    @property
    def best(self):
        return [] if self.decision.kind in (Kind.CONSENT, Kind.YES_NO) else counting.winners(self.totals)

    @property
    def rules(self):
        return rules(self.decision, self.voted, self.by_sector if self.is_named else None)

    @cached_property
    def eligible(self):
        return list(electors(self.decision).values())

    @property
    def missing(self):
        """Those that can vote and have not."""
        there = {vote.organisation_id for vote in self.votes}
        return [one for one in self.eligible if one.pk not in there]

    def settled(self):
        """What is kept of it at the closing."""
        sectors = None if self.decision.is_anonymous else self.by_sector
        found = rules(self.decision, self.voted, sectors)
        return {
            "outcome": decide(self.decision, found, self.totals),
            "totals": self.totals,
            "voted": len(self.votes),
            "eligible": len({*(one.pk for one in self.eligible), *(vote.organisation_id for vote in self.votes)}),
        }
