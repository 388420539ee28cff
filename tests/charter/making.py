"""Charters of a coalition whose four organisations have seats, one of each sector."""

from datetime import timedelta

from django.utils.timezone import now

from coalitions.charter.models import Charter
from coalitions.spaces.models import Deadline
from tests.decisions.conftest import seated

__all__ = ["Charter", "Deadline", "changed", "drafted", "in_force", "late", "seated", "signed"]
SAID = {"quorum": 2, "grace_days": 30, "moderation_text": "Vi talar först.", "leaving_text": "Säg till på en träff."}


def drafted(cast, **fields):
    seated(cast)
    return Charter.objects.draft(cast.coalition, by=cast.ingegerd, **SAID | fields)


def in_force(cast, **fields):
    """The coalition's first, or the one that holds already."""
    if found := Charter.objects.in_force(cast.coalition.pk):
        return found
    charter = drafted(cast, **fields)
    charter.enact(by=cast.ingegerd, is_material=True, seen=1)
    return charter


def changed(cast, is_material=True, **fields):
    """The next version."""
    now_said = in_force(cast).said
    charter = Charter.objects.draft(cast.coalition, by=cast.ingegerd, **now_said | fields)
    charter.enact(by=cast.mirja, is_material=is_material, seen=1)
    return charter


def signed(cast, *people):
    charter = in_force(cast)
    for user in people:
        charter.sign(by=user)
    return charter


def late(cast, organisation):
    """Its time to sign was over a minute ago; pages that are open have not heard it yet."""
    charter = in_force(cast)
    Deadline.objects.filter(organisation=organisation).update(at=now() - timedelta(minutes=1))
    return charter
