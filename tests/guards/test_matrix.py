"""The permission matrix: every route x principal x verb x state ends as its guard says. A new route makes cells by itself.

In every cell besides: the headers of all answers (T23, T8), no write on a safe verb (T6), a 404 that is that of what never was
(T1, T3), no text of what one may not read, few queries, and nothing left behind by what was refused.
"""

from dataclasses import replace

import pytest
from django.core.cache import cache

from coalitions.spaces.models import Membership
from tests.guards.asking import ask, in_state
from tests.guards.cells import ROUTES, states, verbs
from tests.guards.judging import complaints
from tests.guards.world import EVERYBODY, SCOPES

pytestmark = pytest.mark.once
SAME = ("foreign", "lost", "misplaced", "absent")  # states in which the world is as it was in the own space


@pytest.fixture
def of_this(world):
    """The guest of this route's own thing."""

    def scoped(route):
        names = [name for name in ROUTES[route].pattern.converters if name in SCOPES]
        scope = f"{names[0]}-{world.own[names[0]]}" if names else f"topic-{world.own['topic']}"
        Membership.objects.filter(user=world.cast.guest).update(scope=scope)

    return scoped


@pytest.mark.parametrize("route", ROUTES)
def test_t1_t3_t6_t8_t23_every_cell_of_the_route_ends_as_its_guard_says(route, world, of_this):
    of_this(route)
    found, nevers = answers(route, world)
    knows = known(found)
    wrong = {}
    for cell, got in found.items():
        for said in complaints(cell, got, knows, nevers[cell.state, cell.who]):
            wrong.setdefault((said, cell.state, cell.verb), []).append(cell.who)
    assert wrong == {}, "\n".join(f"{route} {' '.join(map(str, what))}: {' '.join(who)}" for what, who in wrong.items())


def answers(route, world):
    """({Cell: answer}, {(state, who): answer for what never was, in that same world}).

    Limits begin anew for each principal: they are not what is asked here.
    """
    found, nevers = {}, {}
    for state in states(route):
        with in_state(state, world):
            for who in EVERYBODY:
                cache.clear()
                nevers[state.state, who] = nevers["own", who] if state.state in SAME else never_was(state, who, world)
                found |= {cell: ask(cell, world) for verb in verbs(state) for cell in [replace(state, who=who, verb=verb)]}
    return found, nevers


def never_was(state, who, world):
    """Asked by a verb that comes as far as the thing; None where the address has no ids."""
    if not state.names:
        return None
    got = ask(replace(state, state="absent", who=who, verb="GET"), world)
    return got if got.status != 405 else ask(replace(state, state="absent", who=who, verb="POST"), world)


def known(found):
    """The verbs that the route declares: those that every 405 names; none where nobody came so far."""
    said = [set(got.headers["Allow"].split(", ")) for got in found.values() if got.status == 405]
    return set.intersection(*said) if said else set()
