"""Whom rows of the log may concern, before it is decided: those a slice names, and those who follow."""

from coalitions.activity.deciding import names_of
from coalitions.activity.hearing import FOLLOWED, HEARERS, Heard
from coalitions.activity.models.level import Level
from coalitions.live.news import KINDS, subjects


def candidates(rows):
    """(row, subject, user id, reason) of everybody who may hear, each person once for a row."""
    rows = [row for row in rows if row.kind in HEARERS or row.kind in FOLLOWED]
    found = subjects(rows)
    for row in rows:
        subject = found.get((row.subject_type, row.subject_id))
        for user_id, reason in (concerned(row, subject) if subject else {}).items():
            yield row, subject, user_id, reason


def concerned(row, subject):
    """{user id: the first reason given}. A row that names "users" concerns these alone: who had the task hears nothing."""
    named = HEARERS[row.kind](subject) if row.kind in HEARERS else []
    named = [one for one in named if one.user_id in row.small.get("users", [one.user_id])]
    return {one.user_id: one.reason for one in reversed([*named, *followers(row, subject)])}


def followers(row, subject):
    reason, worth = FOLLOWED.get(row.kind, ("", None))
    if not reason or not worth(row):
        return []
    chosen = Level.objects.following(row.space_id, names_of(subject))
    return [Heard(user, reason) for user in chosen.values_list("user", flat=True)]


def querysets():
    """For the subjects of notifications: each kind of thing as its slice fetches it for drawing, the first way that it gave."""
    fetched = {}
    for kind in [*HEARERS, *FOLLOWED]:
        fetch = KINDS[kind].fetch if kind in KINDS else None
        if fetch and (things := fetch()).model not in fetched:
            fetched[things.model] = things.order_by()
    return list(fetched.values())
