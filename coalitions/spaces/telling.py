"""What persons are told that not every member may know, and so is no row of the log: reports, decisions about them, appeals.

`activity` brings how: a function of (users, reason, subject, by). subject: what it is about, with space_id and a page.
"""

from collections.abc import Callable

TELLERS: list[Callable] = []


def bring(teller):
    TELLERS.append(teller)


def tell(users, reason, subject, *, by):
    """users: ids. Called inside the verb; nobody is told of what they did themselves."""
    people = sorted({user for user in users if user and user != by.pk})
    for teller in TELLERS:
        teller(people, reason, subject, by)
