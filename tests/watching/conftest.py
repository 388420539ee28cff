"""A real server with a few routes of its own beside the product's, on the test database."""

from contextlib import contextmanager

import pytest

from tests.live.conftest import live, open_database, server_env
from tests.watching.visitor import Visitor
from workspace import databases
from workspace.topology import Topology

__all__ = ["live", "open_database", "server_env"]
SETTINGS = {"DJANGO_SETTINGS_MODULE": "tests.watching.settings"}


@pytest.fixture(scope="session")
def served(server_env, tmp_path_factory):
    with Topology(tmp_path_factory.mktemp("watched"), web=1, worker=False, env=server_env | SETTINGS) as running:
        yield running


@contextmanager
def with_own_redis(folder, env, web):
    """(topology, address of its Redis, the process), a Redis that a test may hurt."""
    started = {}
    url = databases.redis(folder / "redis", started)
    try:
        with Topology(folder, web=web, worker=False, env=env | SETTINGS | {"REDIS_URL": url}) as running:
            yield running, url, started["redis"]
    finally:
        started["redis"].stop()


@pytest.fixture
def visit(served):
    """`visit(cast.tuva).get("/today/")`; without a person a visitor."""
    return lambda user=None, **options: Visitor(served.urls[0], user, **options)
