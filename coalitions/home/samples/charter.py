"""Samples of a charter: what it says, what changed, and who has signed it."""

from datetime import timedelta

from django.utils.timezone import now

from coalitions.charter.differing import difference, said
from coalitions.charter.models import Charter, Signature
from coalitions.charter.standing import Standing
from coalitions.home.samples.things import AT, COALITION, KOMMUN, LASGLANTAN, SAMIRA, SPACE, TUVA, memberships, new
from coalitions.spaces.models import Deadline, Seat

LADDER = "Vi talar enskilt med den som skrev.\nDet som skadar någon döljs, med ett skäl."


def version(number=1, **fields):
    told = {
        "rule": "consent",
        "quorum": 5,
        "each_sector": True,
        "moderation_text": LADDER,
        "leaving_text": "Säg till på en träff.",
        "leaving_english": "Say so at a meeting.",
    }
    when = {"enacted_at": AT, "enacted_by": TUVA, "created_at": AT, "author": TUVA}
    return new(Charter, coalition=COALITION, number=number, **told | when | fields)


def signature(charter, **fields):
    return new(Signature, charter=charter, organisation=KOMMUN, author=TUVA, at=AT, **fields)


def seat(organisation, holder):
    return new(Seat, coalition=COALITION, organisation=organisation, holder=holder)


def standing(charter):
    return Standing(KOMMUN, seat(KOMMUN, TUVA), signature(charter), None)


def waiting(holder=SAMIRA, days=9):
    owed = new(Deadline, coalition=COALITION, organisation=LASGLANTAN, at=now() + timedelta(days=days))
    return Standing(LASGLANTAN, seat(LASGLANTAN, holder), None, owed)


def shown(**more):
    """more: what is otherwise, e.g. `own`."""
    charter = version()
    found = {"coalition": COALITION, "space": SPACE, "charter": charter, "said": said(charter), "versions": [charter]}
    members = [standing(charter), waiting(), waiting(None, days=-2)]
    found |= {"members": members, "signed": 1, "own": members[0], "facilitators": [memberships()[-1]], "leads": True}
    return found | more


def changes():
    return {"changes": difference(version(), version(2, quorum=6, leaving_text="Säg till på en träff, och lämna över."))}


def agreed():
    return {"part": {"charter": version(), "signed": 6, "members": 8}}


def read(number):
    charter = version(number)
    found = {"coalition": COALITION, "space": SPACE, "charter": charter, "said": said(charter), "was": version(), "leads": True}
    return found | changes() | {"signatures": [signature(charter)]}


SAMPLES = {
    "charter/_gone.html": {"": lambda: {"coalition": COALITION}},
    "charter/_version.html": {"draft": lambda: read(None), "in force": lambda: read(2)},
    "charter/_words.html": {"": lambda: {"words": [("=", "Säg till "), ("+", "i tid")], "code": "sv"}},
    "charter/_changes.html": {"": changes, "none": lambda: {"changes": []}},
    "charter/_charter.html": {
        "": shown,
        "none yet": lambda: shown(charter=None, draft=None),
        "a draft waits": lambda: shown(draft=version(None)),
    },
    "charter/_clauses.html": {"": shown},
    "charter/_own.html": {
        "signed": shown,
        "to be signed by oneself": lambda: shown(own=waiting(), signer=memberships()[0]),
        "to be signed by another": lambda: shown(own=waiting()),
        "too late, seat vacant": lambda: shown(own=waiting(None, days=-2)),
    },
    "charter/_signatures.html": {"": shown},
    "charter/_where.html": {"": agreed},
}
