"""The pages round decisions, see pages.py."""

import re

SPACE, DECISION = r"/spaces/\d+/", r"/spaces/\d+/decisions/\d+/"
DECISIONS = [
    ("decisions", re.compile(SPACE + "decisions/")),
    ("decision", re.compile(DECISION)),
    ("decisions-print", re.compile(SPACE + "decisions/print/")),
]
DECISION_FORMS = [
    ("new-proposal", (re.compile(SPACE), "decisions/new/")),
    ("decisions-filtered", (re.compile(SPACE), "decisions/?kind=dots&text=a")),
    ("decision-history", (re.compile(DECISION), "history/")),
    ("decision-silent", re.compile(SPACE + r"silent/decision-\d+/")),
    ("decision-closing", (re.compile(DECISION), "closing/")),
    ("decision-opening", (re.compile(DECISION), "opening/")),
    ("decision-withdrawal", (re.compile(DECISION), "withdrawal/")),
    ("decision-review", (re.compile(DECISION), "review/")),
]
