"""SQLite's side: a snapshot by the database itself. A copy of the live file would be torn, or lack what its log holds (T111)."""

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, connections

from workspace.backup import Refused
from workspace.backup.places import opened
from workspace.lock import Taken, lock_folder

FILE = "database.sqlite3"


@contextmanager
def snapshot(folder, left_out):
    """One moment of the database as a file in the folder, without the rows of the tables left out; gives a connection to it."""
    path = folder / FILE
    path.touch(mode=0o600)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(path)])
    with opened("snapshot", NAME=str(path)) as copy:
        empty(copy, left_out)
        yield copy


def empty(copy, tables):
    """The bytes go as well: a session that can still be read in the file is a way in."""
    with copy.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete = ON")
        for table in tables:
            cursor.execute(f"DELETE FROM {copy.ops.quote_name(table)}")


@contextmanager
def scratch(beside):
    """Where a database may be for a while."""
    with tempfile.TemporaryDirectory(prefix=".scratch-", suffix=".partial", dir=beside) as folder:
        yield {"NAME": f"{folder}/{FILE}"}


@contextmanager
def target():
    """Where the restored database is made ready. It takes its place at the end, so it is there ready or not at all."""
    place = Path(connections.databases["default"]["NAME"])
    held, made = hold(), place.with_suffix(".restoring")
    try:
        yield {"NAME": str(made)}
        for left in ("", "-wal", "-shm"):
            Path(f"{place}{left}").unlink(missing_ok=True)  # of a database without tables; its log must not be read into ours
        made.replace(place)
    finally:
        made.unlink(missing_ok=True)
        held.close()


def hold():
    try:
        return lock_folder()
    except Taken as taken:
        raise Refused(str(taken)) from None


def occupied():
    """Why nothing may be restored into the configured database; None when it is empty."""
    place = Path(connections.databases["default"]["NAME"])
    if not place.exists() or not place.stat().st_size:
        return None
    with opened("target") as there:
        tables = there.introspection.table_names()
    return f"{place} is not empty: it has {len(tables)} tables. Give another DATA_DIR, or move it away." if tables else None


def load(folder, where):
    shutil.copyfile(folder / FILE, where["NAME"])


def faults(copy):
    """What the database's own check finds."""
    with copy.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        found = [row[0] for row in cursor.fetchall() if row[0] != "ok"]
        cursor.execute("PRAGMA foreign_key_check")
        return found + [f"{row[0]} row {row[1]} points at a missing {row[2]}" for row in cursor.fetchall()]
