from coalitions.live.errors import Conflict

__all__ = ["Clash", "Conflict", "NoReason", "NobodyToAsk", "NotASheet", "Present", "Unreadable"]


class Unreadable(Exception):
    """What was typed cannot be kept; `reading` tells every column's fault."""

    def __init__(self, reading):
        super().__init__("; ".join(f"{column}: {words}" for column, words in reading.errors))
        self.reading = reading


class Present(Exception):
    """The number is entered already: `organisation` has it, and its contact person can be asked."""

    def __init__(self, organisation):
        super().__init__(str(organisation))
        self.organisation = organisation


class NoReason(Exception):
    """A sector that the legal form does not suggest needs a reason."""


class NotASheet(Exception):
    """The file as a whole cannot be read; the words say why."""


class NobodyToAsk(Exception):
    """The organisation has no contact person; an administrator can help."""


class Clash(Exception):
    """Two records cannot be merged; the words say why."""


class NoDomain(Exception):
    """What was typed is no name of a domain."""


class PublicDomain(Exception):
    """Anybody can have an address there, so it tells nothing."""


class TakenDomain(Exception):
    """The domain is another organisation's."""

    def __init__(self, organisation):
        super().__init__(str(organisation))
        self.organisation = organisation


class Refused(Exception):
    """The organisation said that the person does not belong to it."""


class Untested(Exception):
    """Nobody has come back from the provider yet since it became what it is."""


class Taken(Exception):
    """The code is in the list already: `listed` has it."""

    def __init__(self, listed):
        super().__init__(str(listed))
        self.listed = listed


class StillNeeded(Exception):
    """It cannot be taken off its list; the words say why."""
