"""Names as people give them, made harmless to look at, to save under and to send in a header (T48)."""

import re
import unicodedata
from os.path import splitext

LONGEST = 150
JOINERS = {"\u200c", "\u200d"}  # hold Persian words and families of emoji together
HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
SWEDISH = str.maketrans({"å": "zzz1", "ä": "zzz2", "ö": "zzz3"})  # after z, whatever order the database knows


def shown(text):
    """One line without controls, reversed text or half characters; at most LONGEST characters."""
    return clean(text)[:LONGEST].strip()


def clean(text):
    kept = "".join(one if is_shown(one) else " " for one in unicodedata.normalize("NFC", text))
    return " ".join(kept.split())


def is_shown(character):
    return character in JOINERS or unicodedata.category(character) not in HIDDEN


def of_file(given):
    """The last part of a path, in either slant; a name too long is cut before its ending."""
    stem, ending = splitext(clean(re.split(r"[/\\]", given)[-1]).lstrip(". "))
    return shown(stem[: LONGEST - len(ending[:20])] + ending[:20]) or "file"


def folded(text):
    """How a name is compared: case does not count, and å, ä, ö are the last letters."""
    return text.casefold().translate(SWEDISH)
