"""The pages by which a space is kept in order, see pages.py: reports, decisions, who may post, blocks."""

import re

SPACE, TOPIC = r"/spaces/\d+/", r"/spaces/\d+/topics/\d+/"
POST = re.compile(TOPIC + r"messages/\d+/menu/")
KEEPING = [
    ("reports", re.compile(SPACE + "flags/")),
    ("report", re.compile(SPACE + r"flags/\d+/")),
    ("appeal", re.compile(SPACE + r"moderations/\d+/review/")),
    ("decision", re.compile(r"/moderations/\d+/")),
    ("space-posting", re.compile(SPACE + "posting/")),
    ("block", re.compile(SPACE + r"members/\d+/blocking/")),
    ("clear", re.compile(SPACE + r"members/\d+/clearing/")),
    ("topic-lock", re.compile(TOPIC + "locking/")),
    ("topic-pace", re.compile(TOPIC + "pace/")),
    ("post-menu", POST),
    ("post-report", (POST, "../flag/")),
    ("post-hiding", (POST, "../hiding/")),
    ("post-striking", (POST, "../striking/")),
    ("post-unread", re.compile(SPACE + r"silent/message-\d+/")),
    ("post-moving", (POST, "../moving/")),
]
