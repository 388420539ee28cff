"""Samples of reports, decisions and appeals, and of what is pinned."""

from coalitions.home.samples.discussion import message, topic
from coalitions.home.samples.things import AT, COALITION, INGEGERD, KOMMUN, LASGLANTAN, PETTER, SAMIRA, SPACE, new
from coalitions.spaces.models import Flag, JoinRequest, Moderation, Pin
from coalitions.spaces.rules import Rules

REASON = "Inlägget namnger ett barn och dess skola."


def flag():
    one = new(Flag, space=SPACE, thing="message", thing_id=1, by=PETTER, reason=REASON, at=AT)
    one.subject = message()
    one.label, one.text, one.since = "Inlägget", one.subject.html, AT
    return one


def late():
    one = flag()
    one.due, one.is_late = AT, True
    return one


def moderation(thing="message", **fields):
    decided = {"author": SAMIRA, "by": INGEGERD, "hides": True, "reason": REASON, "at": AT}
    one = new(Moderation, space=SPACE, thing=thing, thing_id=1, **decided | fields)
    one.subject, one.text, one.since = message(), message().html if thing == "message" else "", AT
    one.label = "Inlägget" if thing == "message" else "Allt som personen skrev"
    return one


RULES = Rules("private", False, 5, "Vi talar enskilt med den som skrev.\nDet som skadar någon döljs.", "", "/")
APPEALED = {"appeal": "Barnet är mitt eget, och namnet står inte där.", "appealed_at": AT}


def pins():
    found = [new(Pin, space=SPACE, thing="topic", thing_id=1, by=INGEGERD) for _ in range(2)]
    for one, subject in zip(found, (topic(), message()), strict=True):
        one.subject, one.icon = subject, "messages-square"
    return {"pins": found}


def asking(**fields):
    one = new(JoinRequest, space=SPACE, by=SAMIRA, address="/spaces/5/boards/7/", message="Jag fick länken på mötet.", at=AT)
    one.subject, one.kind, one.homes = topic(), "Tråd", [LASGLANTAN]
    for name, value in fields.items():
        setattr(one, name, value)
    return one


SAMPLES = {
    "spaces/_requests.html": {"": lambda: {"asking": [asking()]}},
    "spaces/_asking.html": {
        "": lambda: {"join_request": asking()},
        "an address": lambda: {"join_request": asking(subject=None, homes=[], message="")},
    },
    "spaces/_case.html": {"": lambda: {"flag": flag(), "count": 2}, "late": lambda: {"flag": late(), "count": 1}},
    "spaces/_ladder.html": {"": lambda: {"rules": RULES}},
    "spaces/_owes.html": {"": lambda: {"coalition": COALITION, "organisation": KOMMUN}},
    "spaces/_appeal.html": {"": lambda: {"moderation": moderation(**APPEALED)}},
    "spaces/_judged.html": {
        "a post": lambda: {"judged": flag()},
        "a person": lambda: {"judged": moderation("member")},
    },
    "spaces/_ruling.html": {
        "hidden": lambda: {"moderation": moderation()},
        "appealed": lambda: {"moderation": moderation(**APPEALED)},
        "shown again": lambda: {
            "moderation": moderation(**APPEALED, reviewed_at=AT, reviewer=PETTER, review="Namnet är struket.", is_upheld=False)
        },
    },
    "spaces/_hidden.html": {
        "to everybody": lambda: {"hidden": 1},
        "to its author": lambda: {"hidden": 1, "ruling": moderation()},
    },
    "spaces/_pins.html": {"": pins},
}
