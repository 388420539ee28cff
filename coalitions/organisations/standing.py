"""Who hears, within the verb, that an organisation's people may write no more, or may again: slices above register."""

HEARERS: list = []


def hears_standing(hearer):
    """Registers a function of the organisation, called in the verb's transaction once `paused_at` is saved."""
    HEARERS.append(hearer)
    return hearer


def standing_changed(organisation):
    for hearer in HEARERS:
        hearer(organisation)
