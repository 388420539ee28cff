"""The pages round a task board, see pages.py."""

import re

BOARD = r"/spaces/\d+/boards/\d+/"
BOARDS = [
    ("board-list", re.compile(r"/spaces/\d+/boards/\d+/list/")),
    ("board-lanes", re.compile(r"/spaces/\d+/boards/\d+/lanes/")),
    ("board-calendar", re.compile(r"/spaces/\d+/boards/\d+/calendar/")),
    ("board-timeline", re.compile(r"/spaces/\d+/boards/\d+/timeline/")),
    ("board-print", re.compile(r"/spaces/\d+/boards/\d+/print/")),
    ("board-rules", re.compile(r"/spaces/\d+/boards/\d+/rules/")),
    ("board-templates", re.compile(r"/spaces/\d+/boards/\d+/templates/")),
    ("board-feed", re.compile(r"/spaces/\d+/boards/\d+/feed/")),
    ("board-import", re.compile(r"/spaces/\d+/boards/import/")),
    ("my-work", "/work/"),
    ("my-work-feed", "/work/feed/"),
]
BOARD_FORMS = [
    ("board-name", (re.compile(BOARD), "name/")),
    ("board-archive", (re.compile(BOARD), "archive/")),
    ("new-column", (re.compile(BOARD), "columns/new/")),
    ("board-changes", (re.compile(BOARD), "list/?sort=-due&q=a")),
    ("board-filtered", (re.compile(BOARD), "?person=me&due=none")),
    ("board-week", (re.compile(BOARD), "calendar/?week=2026-W48")),
    ("new-filter", (re.compile(BOARD), "filters/new/?person=me")),
    ("new-rule", (re.compile(BOARD), "rules/new/")),
    ("new-template", (re.compile(BOARD), "templates/new/")),
    ("card-waits", (re.compile(BOARD + r"cards/\d+/"), "waits/")),
]
