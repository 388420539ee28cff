"""What can be taken out: the log of decisions, and the table of one vote, from which anybody can count again."""

import csv
import json
from io import StringIO

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from coalitions.decisions.kinds import ANSWERS, DAYS, Kind
from coalitions.organisations.models import Sector

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what spreadsheets run (OWASP, CSV injection)


def log_rows(decisions):
    yield [_("Number"), _("Decision"), _("Kind"), _("Opened"), _("Closed"), _("Result"), _("Voted"), _("Could vote"), _("Votes")]
    for one in decisions:
        result = "; ".join(f"{label}: {total}" for label, total in one.tallied)
        said = one.outcome.label if one.outcome else one.get_state_display()
        count = [one.result.get("voted", ""), one.result.get("eligible", "")]
        yield [one.number, one.title, one.get_kind_display(), when(one.opened_at), when(one.closed_at), said, *count, result]


def when(moment):
    return localtime(moment).strftime("%Y-%m-%d %H:%M") if moment else ""


def vote_rows(decision):
    """A head and a row for each vote. An anonymous one has no organisation; while it is hidden, nobody's says anything."""
    heads = [_("Vote cast")] if decision.kind in ANSWERS else decision.labels
    yield [_("Organisation"), _("Sector"), *heads, *([_("Reason")] if decision.kind == Kind.CONSENT else [])]
    for name, sector, choice, reason in told(decision):
        sector = str(Sector(sector).label) if sector else ""
        yield [name, sector, *cells(decision, choice), *([reason] if decision.kind == Kind.CONSENT else [])]


def told(decision):
    """(organisation, sector, choice or None, reason) of each vote that holds."""
    reckoning = decision.reckoning
    if decision.is_anonymous and reckoning.is_shown:
        return [("", "", choice, "") for choice in decision.urn.choices]
    shown = reckoning.is_named
    return [
        (str(vote.organisation), vote.sector, vote.choice if shown else None, vote.reason if shown else "")
        for vote, _points in in_order(reckoning)
    ]


def in_order(reckoning):
    return reckoning.organisations if reckoning.is_named else [(vote, []) for vote in reckoning.votes]


def cells(decision, choice):
    """As the person said it: a word, a place, a score, dots, or whether the day suits."""
    if choice is None:
        return [""] * (1 if decision.kind in ANSWERS else len(decision.options))
    if decision.kind in ANSWERS:
        return [str(dict(ANSWERS[decision.kind])[choice[0]])]
    if decision.kind == Kind.RANKED:
        return [choice.index(at) + 1 if at in choice else "" for at in range(len(decision.options))]
    return [str(dict(DAYS)[word]) for word in choice] if decision.kind == Kind.DATE else list(choice)


def as_csv(rows):
    """In UTF-8, with the mark by which spreadsheets know it; no cell is a formula."""
    written = StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return ("\ufeff" + written.getvalue()).encode()


def harmless(cell):
    text = str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text


def log_json(decisions):
    return written([about(one) for one in decisions])


def vote_json(decision):
    votes = [
        {"organisation": name, "sector": sector, "choice": choice, "reason": reason}
        for name, sector, choice, reason in told(decision)
    ]
    return written(about(decision) | {"options": decision.options, "votes": votes})


def about(decision):
    return {
        "number": decision.number,
        "title": decision.title,
        "text": decision.text,
        "kind": decision.kind,
        "state": decision.state,
        "opened_at": decision.opened_at and decision.opened_at.isoformat(),
        "closed_at": decision.closed_at and decision.closed_at.isoformat(),
        "result": decision.result | {"totals": [total for _label, total in decision.tallied]},
    }


def written(told):
    return json.dumps(told, ensure_ascii=False, indent=1).encode()
