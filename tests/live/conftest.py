"""A real server on the test database, and readers that are open pages without a browser."""

import uuid

import pytest
from django.conf import settings
from django.db import connections

from tests.cast import plant
from tests.live.reader import Reader
from workspace.topology import Topology


@pytest.fixture(scope="session")
def open_database(django_db_setup, django_db_blocker):
    """The test database, open to this process and to the server's alike; tests of the server plant their own coalitions."""
    with django_db_blocker.unblock():
        yield connections["default"].settings_dict


@pytest.fixture(scope="session")
def server_env(open_database):
    """Sessions made by the tests must open in the server's process."""
    keys = {name: getattr(settings, name) for name in ("SECRET_KEY", "TOKEN_KEY", "DEPLOYMENT")}
    return {"DATABASE_URL": address(open_database), "REDIS_URL": settings.REDIS_URL, "DEMO": "0"} | keys


@pytest.fixture(scope="session")
def running(server_env, tmp_path_factory):
    with Topology(tmp_path_factory.mktemp("server"), web=1, worker=True, env=server_env) as running:
        yield running


@pytest.fixture(scope="session")
def server(running):
    return running.urls[0]


def address(database):
    if "sqlite" in database["ENGINE"]:
        return f"sqlite:///{database['NAME']}"
    return f"postgres://{database['USER']}@{database['HOST']}:{database['PORT'] or 5432}/{database['NAME']}"


@pytest.fixture
def live(open_database):
    """A fresh coalition whose changes are committed."""
    return plant(domain=f"{uuid.uuid4().hex[:8]}.example")


@pytest.fixture
def reads(server):
    """`reads(cast.tuva, cast.space)`: an open page of that person, LIVE."""
    opened = []

    def read(user, *spaces, **options):
        reader = Reader(server, user, **options)
        opened.append(reader)
        for space in spaces:
            reader.watch(space)
        reader.connect()
        reader.until(lambda: reader.code or reader.seen or all(reader.phase(space) != "SYNCING" for space in spaces))
        return reader

    yield read
    for reader in opened:
        reader.hang_up()
