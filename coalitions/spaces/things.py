"""Things that people put into a space, known here by name only, as "message-17": what can be reported, hidden and pinned.

Slices above bring theirs from their apps.py (docs/decisions/0009-registries-upwards.md).
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from django.http import Http404


@dataclass(frozen=True)
class Thing:
    """find: a function of (space id, ids) giving {id: thing}, of hidden ones too; a thing has title, author, is_gone and
    get_absolute_url().


    text: a function of the thing, giving safe HTML of all it says, for its author and those who decide about it.
    hide: of (moderation, ids, by), takes them out of sight; show: of (moderation, by), brings back what went with it.
    of: of (space id, user), the ids of what that person put there and is still to be seen.
    label: what facilitators read above it; at: a function of the thing, when it was put there.
    """

    name: str
    icon: str
    find: Callable
    text: Callable = str
    hide: Callable | None = None
    show: Callable | None = None
    of: Callable | None = None
    label: Any = ""
    at: Callable = attrgetter("at")


THINGS: dict[str, Thing] = {}


def bring(thing):
    THINGS[thing.name] = thing


def hideable():
    return [thing for thing in THINGS.values() if thing.of]


def find(space_id, scope):
    """The thing of that name in the space. Raises Http404."""
    name, _, pk = scope.partition("-")
    found = THINGS[name].find(space_id, [int(pk)]) if name in THINGS and pk.isdecimal() and len(pk) < 16 else {}
    if not found:
        raise Http404
    return found[int(pk)]


def fetch(rows):
    """Gives each row (with space_id, thing, thing_id) its `subject`, or None; one query for each kind."""
    wanted = defaultdict(set)
    for row in rows:
        wanted[row.space_id, row.thing].add(row.thing_id)
    found = {key: THINGS[key[1]].find(key[0], ids) for key, ids in wanted.items()}
    for row in rows:
        row.subject = found[row.space_id, row.thing].get(row.thing_id)
    return rows


def name_of(thing):
    """The fields by which a row points at it."""
    return {"thing": thing._meta.model_name, "thing_id": thing.pk}
