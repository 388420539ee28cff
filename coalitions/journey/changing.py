"""What slices above do within the verb in which a meeting changes, or is about to go; what they raise stops the verb."""

CHANGING: list = []  # (meeting as it is now, names of the fields that were said, by=user)
REMOVING: list = []  # (meeting)


def changed(meeting, names, *, by):
    for follow in CHANGING:
        follow(meeting, names, by=by)


def about_to_go(meeting):
    for look in REMOVING:
        look(meeting)
