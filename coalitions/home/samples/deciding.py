"""Samples of reports, decisions and appeals, and of what is pinned."""

from coalitions.home.samples.discussion import message, topic
from coalitions.home.samples.things import AT, INGEGERD, PETTER, SAMIRA, SPACE, new
from coalitions.spaces.models import Flag, Moderation, Pin

REASON = "Inlägget namnger ett barn och dess skola."


def flag():
    one = new(Flag, space=SPACE, thing="message", thing_id=1, by=PETTER, reason=REASON, at=AT)
    one.subject = message()
    one.text = one.subject.html
    return one


def moderation(thing="message", **fields):
    decided = {"author": SAMIRA, "by": INGEGERD, "hides": True, "reason": REASON, "at": AT}
    one = new(Moderation, space=SPACE, thing=thing, thing_id=1, **decided | fields)
    one.subject, one.text = message(), message().html if thing == "message" else ""
    return one


APPEALED = {"appeal": "Barnet är mitt eget, och namnet står inte där.", "appealed_at": AT}


def pins():
    found = [new(Pin, space=SPACE, thing="topic", thing_id=1, by=INGEGERD) for _ in range(2)]
    for one, subject in zip(found, (topic(), message()), strict=True):
        one.subject, one.icon = subject, "messages-square"
    return {"pins": found}


SAMPLES = {
    "spaces/_case.html": {"": lambda: {"flag": flag(), "count": 2}},
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
    "spaces/_pins.html": {"": pins},
}
