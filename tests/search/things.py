"""Search has no ids in its addresses."""

BODIES = {"search:forgetting": lambda ids: {}}
