"""SQLite knows only plain letters in both cases: "öster" would not find "Öster", and who searches would think it is not there.

LIKE is a function there, and this one takes its place, so that every `icontains` asks it. PostgreSQL knows all letters.
"""

import re
from functools import lru_cache

PIECES = {"%": ".*", "_": "."}


@lru_cache(maxsize=512)
def pattern(wanted, escape):
    """What matches a folded text as a whole. escape: the sign after which % and _ mean themselves, or None."""
    signs, found = iter(wanted), []
    for sign in signs:
        found.append(re.escape(next(signs, "").casefold()) if sign == escape else PIECES.get(sign) or re.escape(sign.casefold()))
    return re.compile("".join(found), re.DOTALL).fullmatch


def like(wanted, text, escape=None):
    """SQL's `text LIKE wanted ESCAPE escape`; of nothing it is not known."""
    if wanted is None or text is None:
        return None
    return pattern(str(wanted), escape)(str(text).casefold()) is not None


def all_letters(connection, **kwargs):
    """Every new connection to SQLite."""
    if connection.vendor == "sqlite":
        for count in (2, 3):
            connection.connection.create_function("like", count, like, deterministic=True)
