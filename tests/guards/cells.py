"""A cell: who asks, for which address, under which verb, of a thing in which state."""

from dataclasses import dataclass

from tests.guards.world import ABSENT
from workspace.checks import guard_of, routes

VERBS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
ROUTES = {name: pattern for _route, name, pattern in routes()}
FEWER = ["GET", "POST", "DELETE"]  # one safe, one unsafe and one that no route declares: the others are asked in the own space
KEPT_FOR = {"kind", "token", "proof", "mail", "stage", "letter"}  # parts of an address that are no ids
ROOMS = ("space", "coalition")
BINS = {"message", "document", "card", "column", "member", "invitation", "seat", "contribution"}  # kinds that can be taken away


@dataclass(frozen=True)
class Cell:
    """names: of the ids in the address, the outermost first."""

    route: str
    guard: str
    names: tuple
    state: str
    who: str = ""
    verb: str = ""


def states(route):
    """The route's states, each as a Cell without who and verb."""
    pattern = ROUTES[route]
    names = tuple(name for name in pattern.pattern.converters if name not in KEPT_FOR)
    found = ["own", "absent"] if names else ["own"]
    if names[:1] in [(room,) for room in ROOMS]:
        found += ["foreign", "archived", "deleted"]
        found += ["lost", "misplaced"] if len(names) > 1 else []
    elif names == ("invitation",):
        found += ["archived", "deleted"]
    found += ["binned"] if names and names[-1] in BINS else []
    return [Cell(route, guard_of(pattern.callback), names, state) for state in found]


def verbs(state):
    return VERBS if state.state == "own" else FEWER


def address(cell, world):
    """The ids of the address in that state."""
    ids = dict(world.own)
    if cell.state == "foreign":
        ids = dict(world.foreign)
    if cell.state == "absent":
        ids |= dict.fromkeys(cell.names, ABSENT) | {"token": "nosuchtoken"}
    if cell.state == "lost":
        ids[cell.names[-1]] = ABSENT
    if cell.state == "misplaced":
        ids[cell.names[-1]] = world.foreign[cell.names[-1]]
    return ids
