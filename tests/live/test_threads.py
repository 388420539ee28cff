"""The hub's threads keep their connections: a dead one is replaced where it is noticed, a slow question is not asked twice."""

import pytest
from django.conf import settings
from django.db import OperationalError, connection, connections

from coalitions.live.threads import Threads

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ask():
    """`ask(function)`: what it gives on one of the threads."""
    threads = Threads()
    yield lambda function: threads.pool.submit(threads.ask, function).result(10)
    threads.end()


def backend():
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return cursor.fetchone()[0]


@pytest.mark.skipif(settings.EMBEDDED, reason="SQLite has no server that could end a connection")
def test_a_connection_that_died_is_made_again(ask):
    first = ask(backend)
    assert ask(backend) == first
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [first])
    assert ask(backend) != first


def test_a_question_that_failed_on_a_living_connection_is_not_asked_again(ask):
    asked = []

    def slow():
        asked.append(connections["default"].ensure_connection())
        raise OperationalError("canceling statement due to statement timeout")

    with pytest.raises(OperationalError):
        ask(slow)
    assert len(asked) == 1
