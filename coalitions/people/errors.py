class LastFactor(Exception):
    """The installation asks a second factor of this person, and there is no other."""


class Hindered(Exception):
    """Something must be done before the account may end; `parts.hindrances` says what."""


class Guarded(Exception):
    """The other account has a second factor, which a mailed code does not replace."""
