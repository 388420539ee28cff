"""Django's migrate. On PostgreSQL no statement of it is cut short, and none waits for a lock longer than three seconds.

A migration that waits for a lock lets everybody behind it wait too, so it gives up, lets them by, and tries again (T113). Each
migration is one transaction: what was applied stays applied, what gave up has changed nothing.
"""

import time
from contextlib import contextmanager

from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import OperationalError, connections

TRIES, PAUSE = 10, 3.0  # seconds
LOCKED = "55P03"  # lock_not_available
LIMITS = {"statement_timeout": "0", "lock_timeout": "3s", "idle_in_transaction_session_timeout": "0"}


class Command(migrate.Command):
    def handle(self, *args, **options):
        connection = connections[options["database"]]
        if connection.vendor != "postgresql":
            return super().handle(*args, **options)
        for left in reversed(range(TRIES)):
            try:
                with patient(connection):
                    return super().handle(*args, **options)
            except OperationalError as error:
                self.pause(error, left)

    def pause(self, error, left):
        if getattr(error.__cause__, "sqlstate", None) != LOCKED:
            raise error
        if not left:
            raise CommandError("A table stayed locked. What was not applied has changed nothing; run migrate again.") from None
        self.stderr.write(f"A table is locked by somebody at work; trying again in {PAUSE:.0f} s, {left} times more.")
        time.sleep(PAUSE)


@contextmanager
def patient(connection):
    with connection.cursor() as cursor:
        for name, value in LIMITS.items():
            cursor.execute(f"SET {name} = '{value}'")
    try:
        yield
    finally:
        connection.close()  # the next one begins with the limits of requests
