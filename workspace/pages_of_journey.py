"""The pages round a journey, see pages.py."""

import re

SPACE, MEETING, EXERCISE = r"/spaces/\d+/", r"/spaces/\d+/meetings/\d+/", r"/spaces/\d+/exercises/\d+/"
CONTRIBUTION = r"/spaces/\d+/contributions/\d+/"
JOURNEY = [
    ("meetings", re.compile(SPACE + r"meetings/")),
    ("meeting", re.compile(MEETING)),
    ("exercise", re.compile(EXERCISE)),
    ("own-contributions", re.compile(EXERCISE + r"own/")),
    ("contribution", re.compile(CONTRIBUTION)),
    ("minutes", re.compile(MEETING + "minutes/")),
    ("line", re.compile(SPACE + r"lines/\d+/")),
    ("situation", re.compile(SPACE + r"situation/")),
    ("ideas-and-needs", re.compile(SPACE + r"ideas/")),
    ("map", re.compile(SPACE + r"ideas/map/")),
    ("map-paper", re.compile(SPACE + r"ideas/map/paper/")),
    ("on-map", re.compile(CONTRIBUTION + "map/")),
]
JOURNEY_FORMS = [
    ("meetings", re.compile(SPACE + r"meetings/")),
    ("meeting", re.compile(MEETING)),
    ("exercise", re.compile(EXERCISE)),
    ("contribution", re.compile(CONTRIBUTION)),
    ("answer-contribution", (re.compile(CONTRIBUTION), "outcome/")),
    ("results-of-meeting", (re.compile(MEETING), "results/")),
    ("new-meeting", (re.compile(SPACE), "meetings/new/")),
    ("choose-method", (re.compile(SPACE), "meetings/method/")),
    ("edit-meeting", (re.compile(MEETING), "edit/")),
    ("new-exercise", (re.compile(MEETING), "exercises/new/")),
    ("edit-exercise", (re.compile(EXERCISE), "edit/")),
    ("invite-to-meeting", (re.compile(MEETING), "invitation/")),
    ("planning", (re.compile(MEETING), "planning/")),
    ("debrief", (re.compile(MEETING), "planning/debrief/")),
    ("follow-up", (re.compile(MEETING), "planning/message/")),
    ("find-a-date", (re.compile(MEETING), "dates/")),
    ("new-agenda-item", (re.compile(MEETING), "agenda/new/")),
    ("attendance", (re.compile(MEETING), "attendance/")),
    ("here", (re.compile(MEETING), "here/")),
    ("put-up-minutes", (re.compile(MEETING), "minutes/proposal/")),
    ("approve-minutes", (re.compile(MEETING), "minutes/approval/")),
    ("add-to-minutes", (re.compile(MEETING), "minutes/addendum/")),
    ("line-of-minutes", re.compile(SPACE + r"lines/\d+/")),
    ("on-map", re.compile(CONTRIBUTION + "map/")),
    ("idea-group", re.compile(CONTRIBUTION + "group/")),
    ("edit-line", (re.compile(SPACE + r"lines/\d+/"), "edit/")),
]
