"""The pages round initiatives, see pages.py."""

import re

SPACE, INITIATIVE, COMMITMENT = r"/spaces/\d+/", r"/spaces/\d+/initiatives/\d+/", r"/spaces/\d+/commitments/\d+/"
FOLLOW_UP = r"/spaces/\d+/follow-ups/\d+/"
INITIATIVES = [
    ("initiatives", re.compile(SPACE + "initiatives/")),
    ("initiative", re.compile(INITIATIVE)),
    ("commitment", re.compile(COMMITMENT)),
    ("follow-up", re.compile(FOLLOW_UP)),
]
INITIATIVE_FORMS = [
    ("new-initiative", (re.compile(SPACE), "initiatives/new/")),
    ("initiatives", re.compile(SPACE + "initiatives/")),
    ("initiative", re.compile(INITIATIVE)),
    ("new-commitment", (re.compile(INITIATIVE), "commitments/new/")),
    ("commitment", re.compile(COMMITMENT)),
    ("edit-initiative", (re.compile(INITIATIVE), "edit/")),
    ("follow-up", re.compile(FOLLOW_UP)),
    ("follow-up-answer", (re.compile(FOLLOW_UP), "answers/new/")),
    ("initiatives-again", re.compile(SPACE + "initiatives/")),
    ("show-commitments", (re.compile(SPACE), "initiatives/showing/")),
    ("public-commitments", re.compile(r"/open/coalitions/\d+/commitments/")),
    ("new-milestone", (re.compile(INITIATIVE), "milestones/new/")),
    ("edit-milestone", re.compile(SPACE + r"milestones/\d+/edit/")),
    ("commitment-report", (re.compile(COMMITMENT), "report/")),
    ("commitment-given", (re.compile(COMMITMENT), "given/")),
]
