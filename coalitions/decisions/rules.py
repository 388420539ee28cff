"""What a decision asks for besides votes: said before it opens, shown while votes come in, decided when it closes."""

from collections import Counter
from dataclasses import dataclass

from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coalitions.decisions import counting
from coalitions.decisions.kinds import ANSWERS, Kind, Outcome
from coalitions.organisations.models import Sector

FEWEST = 3  # organisations: of fewer, an anonymous result would tell who voted what


@dataclass(frozen=True)
class Rule:
    """One rule, in words. met: None while it cannot be told without showing how the votes lie. fails: what comes of it then."""

    words: str
    met: bool | None
    fails: str


def rules(decision, voted, totals_of):
    """Of a decision. voted: the sector of each organisation that voted. totals_of: {sector: totals}, or None while hidden."""
    found = [quorum(decision, len(voted))]
    if decision.each_sector:
        found.append(presence(voted))
    if decision.no_sector_against:
        found.append(consent(decision, totals_of))
    return found


def quorum(decision, count):
    words = {"voted": count, "quorum": decision.least}
    text = ngettext("%(voted)s of at least %(quorum)s has voted", "%(voted)s of at least %(quorum)s have voted", decision.least)
    return Rule(text % words, count >= decision.least, Outcome.NO_QUORUM)


def presence(voted):
    missing = [str(sector.label) for sector in Sector if sector not in set(voted)]
    words = _("One from each sector")
    if missing:
        words = _("One from each sector: %(missing)s not yet") % {"missing": ", ".join(missing)}
    return Rule(words, not missing, Outcome.SECTOR_MISSING)


def consent(decision, totals_of):
    if totals_of is None:
        return Rule(_("No sector with a majority against: shown when the vote has closed"), None, Outcome.SECTOR_AGAINST)
    sectors = [sector for sector, totals in totals_of.items() if counting.is_against(decision.kind, totals)]
    words = _("No sector with a majority against")
    if sectors:
        words = _("A majority against in: %(sectors)s") % {"sectors": ", ".join(str(Sector(one).label) for one in sectors)}
    return Rule(words, not sectors, Outcome.SECTOR_AGAINST)


def decide(decision, rules, totals):
    failed = next((rule.fails for rule in rules if rule.met is False), None)
    return failed or counting.outcome(decision.kind, decision.majority, totals)


def obstacles(decision, organisations):
    """Why the decision cannot be opened as it is, in words. organisations: those that can vote."""
    found = Counter(one.sector for one in organisations)
    return [*of_rules(decision, found), *of_content(decision)]


def of_rules(decision, found):
    if (count := found.total()) < decision.least:
        words = {"quorum": decision.least, "count": count}
        yield _("The quorum is %(quorum)s organisations, and only %(count)s can vote.") % words
    empty = [str(sector.label) for sector in Sector if not found[sector]] if decision.each_sector else []
    if empty:
        yield _("One from each sector is asked for, and nobody can vote for: %(sectors)s.") % {"sectors": ", ".join(empty)}


def of_content(decision):
    if decision.kind not in ANSWERS and len(decision.options) < 2:
        yield _("There must be at least two choices.")
    if decision.closes_at and decision.closes_at <= now():
        yield _("The time for closing has passed already.")
    if decision.is_anonymous and decision.no_sector_against:
        yield _("An anonymous vote cannot be counted by sector.")
    if decision.kind == Kind.CONSENT and (decision.is_anonymous or decision.is_hidden):
        yield _("An objection carries a name and is answered, so this kind is neither anonymous nor hidden.")
