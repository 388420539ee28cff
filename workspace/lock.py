"""Without Redis there is one process: a second one on the same data would not hear the first."""

import fcntl
import os
import sqlite3
from zlib import crc32

from django.conf import settings
from django.db import connection


class Taken(Exception):
    """Another process holds the data; the message names the file, or the database."""


def lock():
    """Holds DATA_DIR, and a PostgreSQL that several folders may share, until this process ends, however it ends.

    Returns what must be kept open. Raises Taken.
    """
    return [lock_folder(), keep_open() if settings.EMBEDDED else lock_database()]


def lock_folder():
    path = settings.DATA_DIR / "serve.lock"
    handle = path.open("a+")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise Taken(f"Another process already serves this data; it holds {path}. Stop it, or give another DATA_DIR.") from None
    handle.truncate(0)
    handle.write(str(os.getpid()))
    handle.flush()
    return handle


def lock_database():
    """An advisory lock, on a connection of its own: the pool would lend it to others."""
    line = connection.Database.connect(**connection.get_connection_params(), autocommit=True)
    number = crc32(settings.DEPLOYMENT.encode())
    if not line.execute("SELECT pg_try_advisory_lock(%s)", [number]).fetchone()[0]:
        name = connection.settings_dict["NAME"]
        raise Taken(f"Another process already serves the database {name}. Stop it, or set REDIS_URL for both.")
    return line


def keep_open():
    """A connection to SQLite that stays as long as the process. The last one to close removes the database's log, and on a disk
    without room nobody could open it again, not even to read (T108)."""
    kept = sqlite3.connect(settings.DATABASES["default"]["NAME"], check_same_thread=False)
    kept.execute("PRAGMA journal_mode=WAL").fetchall()
    kept.execute("SELECT COUNT(*) FROM sqlite_master").fetchall()
    return kept
