"""Samples of proposals, votes and what came of them."""

from coalitions.decisions.forms import vote_form
from coalitions.decisions.models import Clearance, Decision, Interest, Vote
from coalitions.home.samples.things import (
    AT,
    HAVREVINGE,
    HOMES,
    KOMMUN,
    LASGLANTAN,
    PETTER,
    SAMIRA,
    SPACE,
    TUVA,
    given,
    member,
    new,
)

PLACES = ["Läsplats i varje stadsdel", "Högläsning på torget", "Bokbuss"]


def decision(kind="yes_no", *choices, interests=(), clearances=(), **fields):
    """choices: of Tuva, Samira and Petter."""
    told = {"number": 7, "state": "open", "author": SAMIRA, "organisation": LASGLANTAN, "created_at": AT}
    said = {"title": "Läsplatser i varje stadsdel", "text": "Vi börjar i **Öster**."}
    one = new(Decision, space=SPACE, kind=kind, **told | said | fields)
    cast = [vote(one, who, choice) for who, choice in zip((TUVA, SAMIRA, PETTER), choices, strict=False)]
    return given(one, votes=cast, interests=list(interests), clearances=list(clearances))


def vote(one, who, choice, **fields):
    home, cast = HOMES[who], {"choice": choice, "cast_as": "representative", "at": AT}
    return new(Vote, decision=one, author=who, organisation=home, sector=home.sector, **cast, **fields)


def closed(kind="yes_no", *choices, **fields):
    one = decision(kind, *choices, state="closed", closed_at=AT, **fields)
    one.result = one.reckoning.settled()
    return one


def objected():
    one = decision("consent", ["agree"])
    held = {"reason": "Det saknas pengar till lokaler.", "answer": "Regionen betalar det första året.", "answerer": TUVA}
    one._prefetched_objects_cache["votes"] += [
        vote(one, SAMIRA, ["object"], answered_at=AT, **held),
        vote(one, PETTER, ["object"], reason="Vi har inte frågat de boende."),
    ]
    return one


def aside():
    return new(Interest, author=PETTER, organisation=HAVREVINGE, reason="Vi äger huset.", is_whole=True, is_public=True, at=AT)


def cleared():
    return new(Clearance, author=TUVA, organisation=KOMMUN, answer="noted", note="Nämnden vill se kostnaden.", at=AT)


def own(one, **more):
    return {"decision": one, "seat": member(), "form": "", "leads": True, "keeps": True, "notes": [], "reasons": [], **more}


def objection(at):
    one = objected()
    return {"decision": one, "vote": one.reckoning.objections[at]}


SAMPLES = {
    "decisions/_matter.html": {
        "draft": lambda: {"decision": decision(number=None, state="draft")},
        "open": lambda: {"decision": decision("yes_no", ["yes"], ["no"])},
        "hidden": lambda: {"decision": decision("dots", [1, 4, 0], options=PLACES, is_hidden=True)},
        "objections": lambda: {"decision": objected()},
        "ranked, closed": lambda: {"decision": closed("ranked", [0, 1], [1, 0, 2], [0], options=PLACES)},
    },
    "decisions/_objection.html": {"answered": lambda: objection(0), "waiting": lambda: objection(1)},
    "decisions/_own.html": {
        "vote": lambda: own(one := decision(), form=vote_form(one)),
        "draft in a sign-off round": lambda: own(decision(state="draft", clear_by=AT.date()), form=None, notes=[cleared()]),
        "a reader's": lambda: own(decision(), seat=None, form=None, leads=False, keeps=False),
    },
    "decisions/_result.html": {
        "dots": lambda: {"decision": closed("dots", [1, 4, 0], [5, 0, 0], [2, 2, 1], options=PLACES)},
        "dates": lambda: {
            "decision": closed("date", ["yes", "no"], ["maybe", "yes"], options=["2027-03-01T13:00", "2027-03-04"])
        },
    },
    "decisions/_row.html": {
        "open": lambda: {"decision": decision(closes_at=AT)},
        "decided": lambda: {"decision": closed("yes_no", ["yes"], ["yes"])},
        "draft": lambda: {"decision": decision(number=None, state="draft")},
    },
    "decisions/_standing.html": {
        "open": lambda: {"decision": decision("yes_no", ["yes"], quorum=3, each_sector=True, interests=[aside()])},
        "before": lambda: {"decision": decision(state="draft", quorum=3, clear_by=AT.date(), clearances=[cleared()])},
    },
    "decisions/_state.html": {
        "open": lambda: {"decision": decision()},
        "carried": lambda: {"decision": closed("yes_no", ["yes"])},
        "not carried": lambda: {"decision": closed("yes_no", ["no"])},
        "withdrawn": lambda: {"decision": decision(state="withdrawn")},
    },
    "decisions/_where.html": {"": lambda: {"part": {"decisions": [closed("yes_no", ["yes"]), closed("yes_no", ["no"])]}}},
}
