"""The wall itself: every route has a guard, every guard a row, and what is not visible does not exist."""

import sys

from django.urls import path

from coalitions.people.guards import public
from coalitions.spaces.access import GUARDS
from tests.guards.cells import ROUTES, states, verbs
from tests.guards.different import DIFFERENT
from tests.guards.expected import GUARD_SAYS
from tests.guards.tables import BODIES, QUERIES, THINGS
from tests.guards.world import EVERYBODY
from workspace.checks import every_route_has_a_guard


def test_every_guard_has_a_row_in_the_table():
    assert set(GUARD_SAYS) == GUARDS


def test_t2_a_planted_naked_route_stops_the_start(settings):
    class Planted:
        urlpatterns = [path("open/", public(lambda request: None)), path("naked/", lambda request: None)]

    settings.ROOT_URLCONF = Planted
    assert [(error.id, error.msg) for error in every_route_has_a_guard()] == [("workspace.E001", "naked/ has no guard")]


def test_t2_every_route_of_the_product_has_a_guard(capsys):
    assert every_route_has_a_guard() == []
    cells = sum(len(EVERYBODY) * len(verbs(state)) for route in ROUTES for state in states(route))
    with capsys.disabled():
        sys.stdout.write(f"\npermission matrix: {len(ROUTES)} routes, {cells} cells\n")
    assert cells > 30_000


def test_every_id_in_an_address_has_a_thing_and_no_table_speaks_of_what_is_not_there():
    names = {name for pattern in ROUTES.values() for name in pattern.pattern.converters}
    assert names <= set(THINGS)
    assert set(BODIES) | set(QUERIES) <= set(ROUTES)


def test_every_difference_has_its_reason():
    assert [rule for rule in DIFFERENT if len(rule.why.split()) < 3] == []
