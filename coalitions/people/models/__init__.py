from coalitions.people.models.factor import Factor, Kind
from coalitions.people.models.user import User, initials

__all__ = ["Factor", "Kind", "User", "initials"]
