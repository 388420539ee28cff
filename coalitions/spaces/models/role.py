from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.spaces.errors import AboveOwn


class Role(models.TextChoices):
    FACILITATOR = "facilitator", _("Facilitator")
    MEMBER = "member", _("Member")
    OBSERVER = "observer", _("Observer")
    GUEST = "guest", _("Guest")

    @property
    def rank(self):
        return list(Role)[::-1].index(self)

    @property
    def below(self):
        """This role and those below it: what one who has it may give."""
        return [role for role in Role if role.rank <= self.rank]


def weigh(held, by, *roles):
    """Nobody gives or takes a role above their own; `by` None is the system. held: {person: membership}, locked."""
    if by is None:
        return
    mine = held.get(by.pk)
    if mine is None or any(Role(role).rank > Role(mine.role).rank for role in roles):
        raise AboveOwn
