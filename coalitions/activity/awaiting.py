"""What people are asked to read or to answer, so that who facilitates sees who has not yet, and reminds these alone.

A slice brings its kind of thing in its awaited.py: how one that asks something now is found, whom it waits for, and the verb
that reminds. Whether somebody hears of that is decided as of everything else, in deciding.py.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404

from coalitions.spaces.models import Membership


@dataclass(frozen=True)
class Awaited:
    """find: (space id, pk) → the thing, or None of one that asks nothing now. title: thing → above the names.

    silent: thing → ids of those it waits for. kind: thing → of the row by which they are reminded. remind: (thing, by=user),
    one verb, raises RemindedAlready. is_mutual: who does not show what they have read is not shown what others have.
    """

    name: str
    find: Callable
    title: Callable
    silent: Callable
    kind: Callable
    remind: Callable
    is_mutual: bool = False


AWAITED: dict[str, Awaited] = {}


def bring(awaited):
    AWAITED[awaited.name] = awaited


def found(space, scope):
    """(the Awaited, the thing). Raises Http404."""
    name, _, pk = scope.partition("-")
    known = AWAITED.get(name) if pk.isdecimal() and len(pk) < 16 else None
    thing = known and known.find(space.pk, int(pk))
    if thing is None:
        raise Http404
    return known, thing


def waited_for(awaited, thing):
    """Memberships of those who are still silent, by organisation."""
    people = Membership.objects.active().filter(space=thing.space_id, user__in=awaited.silent(thing))
    return list(people.with_people().by_organisation())
