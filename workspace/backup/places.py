"""Further databases under names of their own, for as long as a backup or a restore needs them."""

from contextlib import contextmanager

from django.db import connections

LIMITS = {"pool", "options", "init_command", "transaction_mode"}  # what requests need, and a backup must not have


@contextmanager
def opened(alias, **where):
    """The product's own database settings with `where` over them, known to Django as `alias`; gives the connection.

    No statement may be cut short here, so the limits of requests do not hold.
    """
    own = connections.databases["default"]
    patient = {name: value for name, value in own["OPTIONS"].items() if name not in LIMITS}
    connections.databases[alias] = own | {"OPTIONS": patient} | where
    try:
        yield connections[alias]
    finally:
        connections[alias].close()
        del connections[alias]
        del connections.databases[alias]
