"""Samples of the journey: its path, meetings, exercises and what people contribute."""

from datetime import timedelta

from coalitions.home.samples.shell import Sample
from coalitions.home.samples.things import AT, KOMMUN, LASGLANTAN, SAMIRA, SPACE, TUVA, given, new
from coalitions.journey.models import Contribution, Exercise, Line, Meeting, Support
from coalitions.spaces.models import ChallengeQuestion

TITLES = ["Problemformulering", "Nuläge och kunskapsutbyte", "Social föreställningsförmåga"]
QUESTION = ChallengeQuestion(version=2, text="Hur kan vi ge varje barn i Sjöbrunna en plats att läsa och bli lyssnad på?")


def meetings():
    found = [new(Meeting, space=SPACE, title=title, position=number, starts_at=AT) for number, title in enumerate(TITLES)]
    for one, state in zip(found, ["done", "next", "ahead"], strict=True):
        one.state, one.steps = state, [exercise(), exercise(opened_at=None)]
    return found


def meeting(**fields):
    told = {"title": TITLES[1], "position": 1, "starts_at": AT, "ends_at": AT + timedelta(hours=2), "place": "Biblioteket"}
    return new(Meeting, space=SPACE, **told | fields)


def exercise(**fields):
    told = {"title": "Behov, utmaningar och pågående insatser", "kind": "situation", "opened_at": AT, "meeting": meeting()}
    one = new(Exercise, space=SPACE, **told | fields)
    one.said = 12
    return one


def contribution(supports=(), answers=(), **fields):
    told = {
        "text": "Ett ställe som är öppet efter klockan fyra",
        "category": "need",
        "author": SAMIRA,
        "organisation": LASGLANTAN,
    }
    said = new(Contribution, space=SPACE, exercise=exercise(), **told | fields)
    lines = [new(Line, idea=said, other=other, is_agreed=nth == 0) for nth, other in enumerate(answers)]
    return given(said, supports=list(supports), lines=lines, lines_to=[])


def idea(**fields):
    backing = [new(Support, organisation=home) for home in (KOMMUN, LASGLANTAN)]
    return contribution(backing, text="Läsvärdar från gymnasiet", category="idea", **fields)


def one(**fields):
    return lambda: {"contribution": contribution(**fields)}


def whole(**fields):
    path = meetings()
    found = {"space": SPACE, "meetings": path, "path": path, "meeting": path[1], "exercises": [exercise()], "leads": True}
    return found | {"question": QUESTION, "exercise": exercise(**fields), "form": Sample()}


def state(**fields):
    return lambda: whole(**fields) | {"silent": [KOMMUN, LASGLANTAN]}


def results():
    return {"label": "Behov", "results": [contribution(), contribution(author=TUVA, organisation=KOMMUN)], "from": TITLES[1]}


def where():
    said = [exercise(closed_at=AT)]
    path, upcoming = meetings(), meeting(starts_at=AT, title="Idé- och behovskarta")
    return {"part": {"meetings": path, "space": SPACE, "meeting": upcoming, "exercises": said, "silent": [(said[0], [KOMMUN])]}}


SAMPLES = {
    "journey/_backing.html": {"two": lambda: {"idea": idea()}, "nobody": lambda: {"idea": contribution()}},
    "journey/_contribution.html": {
        "named": one(),
        "nameless": one(is_nameless=True),
        "late": one(is_late=True),
        "answers a need": one(category="idea", answers=[contribution()]),
    },
    "journey/_facts.html": {
        "with a date": lambda: {"meeting": meeting(link="https://video.example/")},
        "without": lambda: {"meeting": meeting(starts_at=None)},
        "held": lambda: {"meeting": meeting(done_at=AT)},
    },
    "journey/_idea.html": {"": lambda: {"idea": idea()}},
    "journey/_meeting.html": {"": lambda: whole() | {"earlier": []}},
    "journey/_meeting_head.html": {"": whole},
    "journey/_meetings.html": {"": whole, "none": lambda: whole() | {"meetings": []}},
    "journey/_mini.html": {"": whole},
    "journey/_outcome.html": {"": one(outcome="Biblioteket prövar kvällsöppet i vår.", outcome_at=AT)},
    "journey/_path.html": {"": whole},
    "journey/_points.html": {"": lambda: {"points": [contribution()]}},
    "journey/_put.html": {"": whole},
    "journey/_results.html": {"": results},
    "journey/_situation.html": {
        "": lambda: {"rows": [(KOMMUN, {"need": [contribution()], "challenge": [], "effort": []})]},
        "none": lambda: {"rows": []},
    },
    "journey/_state.html": {
        "waiting": state(opened_at=None),
        "open": state(),
        "anonymous": state(is_anonymous=True),
        "closed": state(closed_at=AT),
    },
    "journey/_step.html": {"": whole},
    "journey/_support.html": {"": whole},
    "journey/_when.html": {"next": lambda: {"meeting": meetings()[1], "number": 2}},
    "journey/_where_latest.html": {"": where},
    "journey/_where_next.html": {"": where},
    "journey/_where_path.html": {"": where, "none": lambda: {"part": {"meetings": [], "space": SPACE}}},
    "journey/_who.html": {"named": one(), "nameless": one(is_nameless=True)},
}
