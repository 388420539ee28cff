"""The cast of the demo story, in every test: one coalition, its people, one stranger."""

import pytest
from django.db import connection
from django.test.utils import teardown_databases
from django.utils import translation

from coalitions.live.kept import kept
from coalitions.organisations import known
from tests import kept_cast, migrated


def pytest_collection_modifyitems(items):
    for item in items:
        if "django_db_setup" not in item.fixturenames and not item.get_closest_marker("django_db"):
            item.add_marker(pytest.mark.once)


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_modify_db_settings, django_db_blocker):
    """Always the test database. pytest-django makes one only for tests marked for it; those that talk to a running server
    are not, for their changes are committed, and would find the developer's own data instead."""
    with django_db_blocker.unblock():
        before = migrated.database()
        known.current()
    yield
    with django_db_blocker.unblock():
        end_other_sessions()
        name = migrated.name()
        teardown_databases(before, verbosity=0)
        if connection.vendor == "sqlite":
            migrated.cleared(name)


def end_other_sessions():
    """A thread that a test left behind may still hold a session, and PostgreSQL drops no database that somebody uses."""
    if connection.vendor == "postgresql":
        others = "pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        connection.cursor().execute(f"SELECT pg_terminate_backend(pid) FROM {others}")


@pytest.fixture(autouse=True)
def nothing_left():
    """A request leaves its reader's language in the thread, and fragments of rows that the next test's rows are numbered like.

    The official lists are as the test found them; they are read once, so that no test counts a query for them.
    """
    lists, mark = known.held.lists, known.held.mark
    yield
    translation.deactivate()
    kept.clear()
    known.held.lists, known.held.mark = lists, mark


@pytest.fixture
def cast(db):
    """Everybody by first name, and their coalition; see tests/cast.py."""
    return kept_cast.cast()


@pytest.fixture
def as_(client_class):
    """A signed-in browser: `as_(cast.tuva).get(...)`."""

    def sign_in(user):
        client = client_class()
        if user is not None:
            client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def client_class():
    from django.test import Client

    return Client
