"""A place in a manual order: a big integer between its neighbours. Browser and database compare numbers alike, but not texts."""

STEP = 2**20


def place_of(before, ranked):
    """The index of the item with that id in [(id, rank), …]; behind everything when it is not there, or None was asked for."""
    return next((index for index, (pk, _rank) in enumerate(ranked) if pk == before), len(ranked))


def between(low, high):
    """A rank between two, either of which may be None (no neighbour there); None when there is no room left."""
    if low is None or high is None:
        return 0 if low is high else high - STEP if low is None else low + STEP
    middle = (low + high) // 2
    return middle if middle > low else None


def spread(count):
    """Ranks for a list numbered afresh."""
    return range(0, count * STEP, STEP)
