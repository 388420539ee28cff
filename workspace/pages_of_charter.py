"""The pages round the charter, see pages.py."""

import re

COALITION = r"/coalitions/\d+/"
VERSION = COALITION + r"charter/versions/\d+/"
CHARTER = [
    ("charter", re.compile(COALITION + "charter/")),
    ("charter-version", re.compile(VERSION)),
]
CHARTER_FORMS = [
    ("charter", re.compile(COALITION + "charter/")),
    ("charter-draft", re.compile(COALITION + "charter/draft/")),
    ("charter-version", re.compile(VERSION)),
    ("charter-force", re.compile(VERSION + "force/")),
    ("charter-version", re.compile(VERSION)),
    ("charter-discard", re.compile(VERSION + "discard/")),
    ("charter-signature", re.compile(VERSION + "signature/")),
]
