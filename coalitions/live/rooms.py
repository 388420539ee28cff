"""What else comes in by the door: sockets of other kinds, brought by the slices that own them, under the same rules."""

import re
from functools import partial

from coalitions.live.socket import Socket

# address → the kind of socket; what the address names is handed to it
ROOMS: dict[re.Pattern, type[Socket]] = {re.compile(r"/live/"): Socket}
EARS: dict = {}  # type of a message of the layer → (hub, message), for what those kinds of sockets tell each other


def behind(path):
    """What makes the socket of that address; None where nothing is."""
    for pattern, kind in ROOMS.items():
        if found := pattern.fullmatch(path):
            return partial(kind, **{name: int(value) for name, value in found.groupdict().items()})
    return None
