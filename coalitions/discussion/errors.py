"""What a verb here refuses: the thing was changed by somebody since the person saw it."""

from coalitions.live.errors import Conflict

__all__ = ["Conflict"]
