"""What slices above hang on each other's things: a task has comments, files and links, and its slice knows none of them.

The slice that owns a kind of thing says how one is found; the slice that hangs something on things says what it shows there.
A thing has a title, a space_id, a scope (what a guest must be invited to) and an address.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import Http404


@dataclass(frozen=True)
class Kind:
    """find: (space id, ids) → the things of that space among them. offer: (space id, text) → a few that fit the text.

    counted: (thing, how many, by=user) when what is said about it became more or less; every: as find, hidden ones too.
    is_talk: a comment on it answers all who commented before.
    """

    name: str
    label: object
    icon: str
    find: Callable
    offer: Callable | None = None
    counted: Callable | None = None
    every: Callable | None = None
    is_talk: bool = False


@dataclass(frozen=True)
class Part:
    """One part of a thing's page. context: (request, thing) → what the template needs; on: names of the kinds it hangs on."""

    template: str
    context: Callable
    order: int
    on: frozenset
    at_foot: bool = False


KINDS: dict[str, Kind] = {}
PARTS: list[Part] = []
SAYING: list[Callable] = []  # (thing, text, by=membership): a comment on it, brought by the slice that knows comments
COVERING: list[Callable] = []  # (thing, whether it is hidden now, by=user), brought by the slice that hangs something on it
SCOPES: dict[str, Callable] = {}  # name of a route's id → (space id, that id) → the scope it lies in, or ""


def own(kind):
    KINDS[kind.name] = kind


def hang(part):
    PARTS.append(part)
    PARTS.sort(key=lambda one: one.order)


def say(thing, text, *, by):
    """A comment on the thing, within the verb that runs. by: the writer's membership."""
    for comment in SAYING:
        comment(thing, text, by=by)


def counted(space_id, name, many, *, by):
    """So many comments are on that thing now, within the verb that runs."""
    kind, _, pk = name.rpartition("-")
    if (owner := KINDS.get(kind)) and owner.counted:
        for thing in (owner.every or owner.find)(space_id, [int(pk)]):
            owner.counted(thing, many, by=by)


def cover(thing, is_hidden, *, by):
    """What hangs on a hidden thing would name it; within the verb that runs."""
    for each in COVERING:
        each(thing, is_hidden, by=by)


def parts(request, thing):
    """What templates draw of those that hang on things of this kind: each its template, with its context beside it."""
    here = [part for part in PARTS if thing._meta.model_name in part.on]
    return [{"template": part.template, "at_foot": part.at_foot, **part.context(request, thing)} for part in here]


def is_talk(name):
    return KINDS[kind].is_talk if (kind := name.rpartition("-")[0]) in KINDS else False


def name_of(thing):
    """ "card-17": how one slice names another's thing."""
    return f"{thing._meta.model_name}-{thing.pk}"


def found(space_id, names):
    """{name: thing} of those in the space, in one query for each kind among them."""
    wanted: dict = {}
    for name in names:
        kind, _, pk = name.rpartition("-")
        if kind in KINDS and pk.isdecimal() and len(pk) < 16:
            wanted.setdefault(kind, set()).add(int(pk))
    return {name_of(thing): thing for kind, ids in wanted.items() for thing in KINDS[kind].find(space_id, ids)}


def offered(space_id, text, but=""):
    """[(kind, [(name, title)])] of a few things of each kind that can be offered, for choices."""
    groups = [(kind.label, kind.offer(space_id, text)) for kind in KINDS.values() if kind.offer]
    named = [(label, [(name_of(one), str(one.title)) for one in things if name_of(one) != but]) for label, things in groups]
    return [(label, things) for label, things in named if things]


def thing_or_404(space, name):
    thing = found(space.pk, [name]).get(name)
    if thing is None:
        raise Http404
    return thing


def scope_of(space_id, name):
    """What a guest must be invited to for reaching that thing; nothing for one that is not there."""
    thing = found(space_id, [name]).get(name)
    return thing.scope if thing else ""


SCOPES["about"] = scope_of


def reached(space_id, scope, ids):
    """Whether one of a route's ids is that of a thing which lies within the scope."""
    return any(name in SCOPES and SCOPES[name](space_id, value) == scope for name, value in ids.items())
