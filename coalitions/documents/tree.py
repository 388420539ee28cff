"""A space's folders as the tree they are, read in one query."""

from collections import defaultdict
from functools import cached_property

from coalitions.documents.models import Folder


class Tree:
    def __init__(self, space):
        self.folders = {folder.pk: folder for folder in Folder.objects.filter(space=space)}

    @cached_property
    def rows(self):
        """Each folder after the one it lies in, with its `depth` (0 outermost)."""
        inner = defaultdict(list)
        for folder in self.folders.values():
            inner[folder.parent_id].append(folder)
        return list(self.below(None, 0, inner))

    def below(self, parent, depth, inner):
        for folder in inner[parent]:
            folder.depth = depth
            yield folder
            yield from self.below(folder.pk, depth + 1, inner)

    def path(self, pk):
        """The folder and those it lies in, the outermost first."""
        found = []
        while (folder := self.folders.get(pk)) and folder not in found:
            found.insert(0, folder)
            pk = folder.parent_id
        return found
