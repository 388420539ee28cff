"""Who sees a document now, and who would if it lay in another space."""

from dataclasses import dataclass
from functools import cached_property

from coalitions.spaces.models import Membership, Visibility


@dataclass
class Change:
    """gains, loses, keeps: memberships by name."""

    document: object
    space: object

    @cached_property
    def now(self):
        return {one.user_id: one for one in self.document.readers()}

    @cached_property
    def then(self):
        there = Membership.objects.active().inside().filter(space=self.space.pk).with_people().by_name()
        return {one.user_id: one for one in there}

    @property
    def gains(self):
        return [one for user, one in self.then.items() if user not in self.now]

    @property
    def loses(self):
        return [one for user, one in self.now.items() if user not in self.then]

    @property
    def keeps(self):
        return len(self.now.keys() & self.then.keys())

    @property
    def opens_to_all(self):
        return self.space.visibility == Visibility.PUBLIC and self.document.space.visibility != Visibility.PUBLIC

    @property
    def is_wider(self):
        """Whether somebody would see it who does not now."""
        return self.opens_to_all or bool(self.gains)

    @property
    def closes_to_all(self):
        return self.space.visibility != Visibility.PUBLIC and self.document.space.visibility == Visibility.PUBLIC
