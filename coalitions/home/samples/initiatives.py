"""Samples of initiatives, what organisations promise in them, and what they gave."""

from coalitions.home.samples.following import answer, follow_up, follow_ups
from coalitions.home.samples.things import (
    AT,
    COALITION,
    KOMMUN,
    LASGLANTAN,
    LAST_WEEK,
    SAMIRA,
    SPACE,
    TOMORROW,
    TUVA,
    given,
    new,
)
from coalitions.initiatives.balance import shares
from coalitions.initiatives.models import Commitment, Given, Initiative, Milestone, Report
from coalitions.journey.models import Contribution
from coalitions.spaces.models import Space

IDEA = new(Contribution, space=SPACE, category="idea", text="Läsplats i varje stadsdel")


def initiative(commitments=(), **fields):
    told = {"title": IDEA.text, "about": "Vi börjar på Öster.", "targets": "4.1\n10.2", "state": "running"}
    whose = {"author": TUVA, "organisation": KOMMUN, "at": AT, "follow_up_on": TOMORROW, "origin": IDEA}
    made = new(Initiative, space=SPACE, **told | whose | fields)
    return given(made, commitments=list(commitments), milestones=[])


def commitment(**fields):
    told = {"kind": "hours", "title": "Två läsvärdar på torsdagar", "amount": 80, "due_on": TOMORROW, "at": AT}
    whose = {"author": SAMIRA, "organisation": LASGLANTAN, "initiative": initiative()}
    return given(new(Commitment, space=SPACE, **told | whose | fields), given=[gift()])


def gift():
    return new(Given, amount=12, unit="hours", note="Två kvällar", on=LAST_WEEK, author=SAMIRA, organisation=LASGLANTAN)


def report():
    return new(Report, status="changed", note="Vi börjar i mars.", due_on=TOMORROW, at=AT, author=SAMIRA)


def late():
    return commitment(due_on=LAST_WEEK, title="Lokalen på Storgatan 11", kind="premises", amount=None)


def milestone(**fields):
    told = {"title": "Första läskvällen hålls", "due_on": TOMORROW, "initiative": initiative()}
    return new(Milestone, space=SPACE, **told | fields)


def milestones():
    reached = {"done_at": AT, "done_by": TUVA, "due_on": LAST_WEEK, "title": "Lokalen är klar"}
    return [milestone(**reached), missed(), milestone()]


def missed():
    return milestone(due_on=LAST_WEEK, title="Nycklarna är utlämnade")


def steps(**more):
    return lambda: {"initiative": initiative(), "milestones": milestones(), "keeps": True} | more


def home(**more):
    own = new(Space, name=IDEA.text, coalition=COALITION)
    return lambda: {"initiative": initiative(own_space=own), "enters": True} | more


def after(**more):
    told = {"follow_up": follow_up([answer()]), "answers": True, "silent": [KOMMUN], "initiatives": [initiative()]}
    return lambda: {"space": SPACE} | told | more


def whole(**more):
    gifts = [commitment(), late()]
    found = {"space": SPACE, "initiative": initiative(gifts), "commitments": gifts, "shares": shares(gifts)}
    return found | {"seat": True, "keeps": True, "opens": True, "commitment": gifts[0], "late": gifts[1:], "speaks": True} | more


def listed(**more):
    return lambda: whole(initiatives=[initiative([late()])], missed=[missed()], follow_ups=follow_ups()) | more


def of_one(**more):
    return lambda: whole(reports=[report()], given=[gift()]) | more


def part(**more):
    told = {"late": [late()], "missed": [missed()], "idea": IDEA, "begins": True}
    return lambda: {"part": {"initiatives": [initiative()]} | told | more}


SAMPLES = {
    "initiatives/_follow_up.html": {
        "": after(),
        "closed, nothing said": after(follow_up=follow_up(), space=new(Space, coalition=COALITION, archived_at=AT)),
        "to come": after(follow_up=follow_up(due_on=TOMORROW), answers=False),
    },
    "initiatives/_commitment.html": {"": of_one(), "nothing said": of_one(reports=[], given=[], speaks=False)},
    "initiatives/_commitment_row.html": {"": whole, "late": lambda: {"commitment": late(), "in_list": True}},
    "initiatives/_from_idea.html": {"": part(), "nothing begun": part(initiatives=[])},
    "initiatives/_initiative.html": {"": whole, "nothing promised": lambda: whole(commitments=[], shares=[])},
    "initiatives/_list.html": {
        "": listed(),
        "own space": listed(whose=initiative(), late=[], missed=[]),
        "none": listed(initiatives=[], late=[], missed=[]),
    },
    "initiatives/_milestone.html": {"": lambda: {"milestone": milestone(), "keeps": True}},
    "initiatives/_milestones.html": {"": steps(), "for others": steps(keeps=False), "none": steps(milestones=[])},
    "initiatives/_missed.html": {"": lambda: {"missed": [missed()]}},
    "initiatives/_own_space.html": {
        "": home(),
        "not for the reader": home(enters=False),
        "none yet": home(initiative=initiative(), opens=True),
    },
    "initiatives/_panel.html": {
        "": lambda: {"panel": {"commitments": [commitment(), late()], "missed": [missed()]}},
        "none": lambda: {"panel": {"commitments": []}},
    },
    "initiatives/_shares.html": {"": whole},
    "initiatives/_state.html": {"": whole},
    "initiatives/_status.html": {"": whole, "late": lambda: {"commitment": late()}},
    "initiatives/_where.html": {"": part(), "nothing late": part(late=[], missed=[])},
}
