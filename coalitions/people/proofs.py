"""What slices above do when an address was proven: see `hears_of_proof`."""

HEARERS: list = []


def hears_of_proof(hears):
    """Registers a function of (person, address), called once the address is proven."""
    HEARERS.append(hears)
    return hears


def tell(person, address):
    for hears in HEARERS:
        hears(person, address)
