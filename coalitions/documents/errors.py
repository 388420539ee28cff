"""What the verbs of this slice raise."""

from coalitions.live.errors import Conflict

__all__ = ["Conflict", "Missing", "StorageAway"]


class StorageAway(Exception):
    """Where files are kept did not answer: 503, and the same again later (T52)."""


class Missing(Exception):
    """The row is there, the bytes are not: 404 that says so (T49)."""
