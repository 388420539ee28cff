"""Samples of passages of a text that are commented on."""

from coalitions.documents.models import Passage
from coalitions.home.samples.boards import card
from coalitions.home.samples.discussion import comments
from coalitions.home.samples.documents import TEXT, document
from coalitions.home.samples.things import AT, KOMMUN, PETTER, SPACE, TUVA, new


def passage(**fields):
    signed = {"author": TUVA, "organisation": KOMMUN, "at": AT, "made": 41}
    signed |= {"words": "senast på fredag", "start": "AA", "end": "AB"}
    return new(Passage, document=document(**TEXT), **signed | fields)


def one(**fields):
    return lambda: {"passage": passage(**fields), "space": SPACE}


def said():
    talk = comments()
    return talk | {"passage": passage(), "parts": [talk["part"] | {"template": "discussion/_comments.html", "at_foot": False}]}


def answered():
    talk = comments()
    return talk | {"passage": passage(), "parts": [talk["part"] | {"template": "discussion/_comment_foot.html", "at_foot": True}]}


HEADS = {"open": one(), "settled": one(settled_at=AT, settled_by=PETTER), "of a former member": one(author=None)}
MARGIN = {"document": document(**TEXT), "space": SPACE}

SAMPLES = {
    "documents/_passage.html": HEADS,
    "documents/_passage_head.html": HEADS,
    "documents/_passage_talk.html": {"": said},
    "documents/_passage_foot.html": {"": answered},
    "documents/_passages.html": {
        "some": lambda: MARGIN | {"passages": [passage(), passage(settled_at=AT, settled_by=PETTER)], "comments": True},
        "none": lambda: MARGIN | {"passages": [], "comments": True},
        "reads only": lambda: MARGIN | {"passages": [], "comments": False},
    },
    "documents/_text_comment.html": {"": dict},
    "documents/_text_task.html": {"": lambda: {"made": card(title="Ring biblioteket")}},
    "documents/_text_task_form.html": {
        "two boards": lambda: MARGIN | {"boards": [(1, "Läsplatser"), (2, "Utskick")]},
        "none": lambda: MARGIN | {"boards": []},
    },
}
