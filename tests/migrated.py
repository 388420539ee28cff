"""The test database, migrated once and copied from then on: migrating costs each runner as much as a hundred tests."""

import fcntl
import sqlite3
import time
from contextlib import closing, contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.test.utils import setup_databases

from workspace.stores import digest

WHAT = ["coalitions/*/migrations/*.py", "requirements.txt", "workspace/settings.py"]  # where these are the same, so are tables
BESIDE = ["", "-wal", "-shm", "-journal"]  # the files of one SQLite database


def database():
    """As setup_databases gives it. Runners side by side wait for the first of them."""
    with alone():
        swept()
        kept = copied(template(), name())
        before = setup_databases(verbosity=0, interactive=False, keepdb=kept, serialized_aliases=[])
        if not kept:
            copied(name(), template())
    return before


def swept():
    """What runs that were killed have left behind, a day after."""
    for left in settings.DATA_DIR.glob("test-*.sqlite3*"):
        if left.stat().st_mtime < time.time() - 86400:
            left.unlink(missing_ok=True)


def name():
    return str(connection.creation._get_test_db_name())


def template():
    return str(Path(name()).with_name(f"migrated-{digest(settings.BASE_DIR, *WHAT)}"))


@contextmanager
def alone():
    with (settings.DATA_DIR / "migrated.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def copied(source, target):
    """Whether there was a source. What has the name of the target goes."""
    return (copied_file if connection.vendor == "sqlite" else copied_database)(source, target)


def copied_file(source, target):
    if not Path(source).exists():
        return False
    cleared(target)
    with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(target)) as other:
        one.backup(other)
    return True


def cleared(file):
    for beside in BESIDE:
        Path(f"{file}{beside}").unlink(missing_ok=True)


def copied_database(source, target):
    connection.close()  # no database is copied that somebody has open
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [source])
        if not cursor.fetchone():
            return False
        cursor.execute(f'DROP DATABASE IF EXISTS "{target}"')
        cursor.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')
    return True
