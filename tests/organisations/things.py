"""Things of organisations for the permission matrix (tests/guards)."""

THINGS = {"organisation": lambda cast: cast.kommun.pk}
