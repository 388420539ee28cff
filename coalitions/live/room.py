"""A disk without room, or one that may only be read: reading goes on, writing is refused with words (T108)."""

import errno
import sqlite3

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
SQLITE = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR}
POSTGRES = "53100"  # disk_full
PAUSE = 30  # seconds until it is worth trying again
NO_ROOM_WORDS = "There is no room left to take this in. Nothing was lost."  # where no language is known yet


def is_full(error):
    """Whether the error comes of that, whoever raised it first: a file, a database, or a library round them."""
    while error is not None:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the lower byte is the kind, the rest says which of it
        if code in SQLITE or getattr(error, "sqlstate", None) == POSTGRES or getattr(error, "errno", None) in FULL:
            return True
        error = error.__cause__ or error.__context__
    return False
