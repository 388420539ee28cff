"""What slices above hear of, and tell, within the verb: who may write no more, who belongs no more, who takes part."""

HEARERS: list = []
ENDINGS: list = []
PARTS: list = []
SIGNINGS: list = []


def hears_standing(hearer):
    """Registers a function of the organisation, called in the verb's transaction once `paused_at` is saved."""
    HEARERS.append(hearer)
    return hearer


def standing_changed(organisation):
    for hearer in HEARERS:
        hearer(organisation)


def hears_ending(hearer):
    """Registers a function of (person, organisation), called in the transaction in which the person ceases to belong to it."""
    ENDINGS.append(hearer)
    return hearer


def belonging_ended(person, organisation):
    for hearer in ENDINGS:
        hearer(person, organisation)


def part(asks):
    """Registers a function of the organisation: whether it takes part somewhere."""
    PARTS.append(asks)
    return asks


def takes_part(organisation):
    return any(asks(organisation) for asks in PARTS)


def signing(asks):
    """Registers a function of the organisation: whether it has signed a charter."""
    SIGNINGS.append(asks)
    return asks


def has_signed(organisation):
    return any(asks(organisation) for asks in SIGNINGS)
