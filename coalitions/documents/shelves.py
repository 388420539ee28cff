"""What stands beside the list of documents: folders, kinds, labels and one's own shelves, each with how many there are."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from coalitions.documents.kinds import Kind, icon_of
from coalitions.documents.models import Label
from coalitions.documents.quota import Quota
from coalitions.documents.tree import Tree

OWN = {"favourites": (_("Favourites"), "star"), "recent": (_("Opened lately"), "clock")}


@dataclass(frozen=True)
class Shelf:
    """One line beside the list: a folder, a kind, a label; how many there are, and its address. depth: of a folder."""

    value: object
    label: object
    icon: str
    count: int
    address: str
    depth: int = 0


class Shelves:
    """Of one listing, in a number of queries that does not grow."""

    def __init__(self, listing):
        self.listing = listing

    @property
    def quota(self):
        return Quota(self.listing.space)

    def counted(self, name):
        return dict(self.listing.all().order_by().values_list(name).annotate(Count("pk")))

    @cached_property
    def by_kind(self):
        return self.counted("kind")

    @property
    def total(self):
        return sum(self.by_kind.values())

    @cached_property
    def tree(self):
        return Tree(self.listing.space)

    @property
    def path(self):
        """Where the list is: the folder and those it lies in, the outermost first."""
        return self.tree.path(self.listing.folder)

    def folders(self):
        count, alone = self.counted("folder"), dict.fromkeys(("shelf", "kind", "label"), "")
        for folder in self.tree.rows:
            address = self.listing.query(**alone, folder=folder.pk)
            yield Shelf(folder.pk, folder.name, "folder", count.get(folder.pk, 0), address, folder.depth)

    def own(self):
        listing = self.listing
        for name, (label, icon) in OWN.items() if listing.reader else ():
            count = listing.all().at_hand(listing.reader, name).count()
            if count or name == listing.shelf:
                yield Shelf(name, label, icon, count, listing.query(shelf=name, folder="", kind="", label=""))

    def kinds(self):
        """A shelf for every kind there is here, and nothing when there is only one."""
        here = [(value, label) for value, label in Kind.choices if value in self.by_kind]
        ask = self.listing.query
        return [
            Shelf(value, label, icon_of(value), self.by_kind[value], ask(kind="" if value == self.listing.kind else value))
            for value, label in here
        ]

    def labels(self):
        ask, now = self.listing.query, self.listing.label
        found = Label.objects.counted().filter(space=self.listing.space)
        return [Shelf(one.pk, one.name, "tag", one.count, ask(label="" if one.pk == now else one.pk)) for one in found]
