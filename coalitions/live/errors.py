"""What undoes a verb. The Keys middleware turns each into its answer."""


class Closed(Exception):
    """The space is archived: 409."""


class Revoked(Exception):
    """The actor lost the right to write there while acting: 403."""


class Replay(Exception):
    """This request's key was answered before: 200 with the thing as it is now."""

    def __init__(self, claim):
        super().__init__(str(claim))
        self.claim = claim


class Conflict(Exception):
    """Somebody changed the same thing since the actor saw it: 409 with both texts.

    `theirs` maps a field to its present value, `writers` to the person who wrote that.
    """

    def __init__(self, subject, theirs, writers=None):
        super().__init__(str(subject))
        self.subject, self.theirs, self.writers = subject, theirs, writers or {}
