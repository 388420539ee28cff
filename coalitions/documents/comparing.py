"""Two versions beside each other: words line by line, pictures over each other, of anything else the facts."""

from functools import cached_property

from coalitions.documents.errors import StorageAway
from coalitions.documents.previews.shown import COMPARED, PICTURES, compared
from coalitions.spaces.apart.limited import Busy, Nothing


class Comparison:
    """one, other: the versions, the earlier first; None when there are no two."""

    def __init__(self, document, a, b):
        self.versions = list(document.versions.saved().drawn())
        self.one, self.other = self.chosen(a, 1), self.chosen(b, 0)

    @classmethod
    def of(cls, one, other):
        """Of these two, whatever their order."""
        comparison = cls.__new__(cls)
        comparison.versions, comparison.one, comparison.other = [], one, other
        return comparison

    def chosen(self, number, usual):
        by_number = {str(version.number): version for version in self.versions}
        return by_number.get(number) or (self.versions[usual] if len(self.versions) > usual else None)

    @property
    def is_of_two(self):
        return self.one is not None and self.other is not None

    @property
    def choosing(self):
        return [("a", self.one), ("b", self.other)]

    @property
    def both(self):
        return [self.one, self.other]

    @property
    def is_safe(self):
        return all(version.is_handed_out for version in self.both)

    @property
    def is_same(self):
        return self.one.sha256 == self.other.sha256

    @property
    def of_pictures(self):
        return self.is_safe and all(version.content_type in PICTURES for version in self.both)

    @property
    def of_words(self):
        return self.is_safe and all(version.content_type in COMPARED for version in self.both)

    @cached_property
    def rows(self):
        """[[sign, left, right]], or None when they cannot be read side by side."""
        if not self.of_words or self.is_same:
            return None
        try:
            return compared(self.one, self.other)
        except (Nothing, Busy, StorageAway):
            return None
