"""One text as this process has it. All of it runs on the hub's threads, one call at a time; sockets never wait for it."""

import time
from contextlib import suppress
from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied
from pycrdt import merge_updates

from coalitions.documents.errors import Fixed, Locked
from coalitions.documents.models import Naming, Pad
from coalitions.documents.models.pad import ROWS
from coalitions.documents.pads.entering import readers
from coalitions.documents.pads.shared import MOST, Foreign, Shared
from coalitions.documents.pads.tree import tree
from coalitions.documents.pads.words import named, words
from coalitions.live.errors import Closed, Revoked

REFUSED = (PermissionDenied, Locked, Fixed, Closed, Revoked)
NAMED = b"mention"  # stands in every change that names somebody
REST = 3.0  # seconds between two times that list and search are told


@dataclass
class Outcome:
    """news: what others lack now. head: the number it brings them to. kept, foreign, refused: places in what was said.

    readers: {(user id, document id)} of those here who may still read, asked after the news was.
    """

    head: int = 0
    news: bytes = b""
    kept: list = field(default_factory=list)
    foreign: list = field(default_factory=list)
    refused: list = field(default_factory=list)
    readers: set = field(default_factory=set)


class Kept:
    """read: the number of the last change in `shared`. told: the last one that list and search were told, and when."""

    def __init__(self, pad_id):
        self.pad_id, self.shared, self.read, self.told, self.told_at = pad_id, None, 0, 0, 0.0

    def load(self):
        """(the pad, what others kept meanwhile): what this process knows is never behind what it says it read."""
        pad, news = Pad.objects.select_related("document").get(pk=self.pad_id), []
        if self.shared is None:
            self.shared, self.told = Shared(pad.root, pad.changes()), pad.settled
        elif self.read < pad.head:
            news = pad.changes(self.read)
            for change in news:
                self.shared.doc.apply_update(change)
        self.read = pad.head
        return pad, news

    def hear(self, listening):
        """What other processes kept. listening: the (user id, document id) of the sockets here."""
        _pad, news = self.load()
        return Outcome(self.read, together(news), readers=readers(self.pad_id, listening))

    def take(self, said, listening):
        """Keeps what these persons said: [(user id, change)]. Nothing of it is anybody's news before it is kept."""
        try:
            return self.taken(said, listening)
        except BaseException:
            self.shared = None  # it may hold what is not kept
            raise

    def taken(self, said, listening):
        (pad, news), out = self.load(), Outcome()
        good = self.tried(said, out)
        if good and not self.write(pad, good, said, out):
            for user in dict.fromkeys(said[at][0] for at in good):
                self.write(pad, [at for at in good if said[at][0] == user], said, out, alone=True)
        news += [said[at][1] for at in sorted(out.kept)]
        if out.refused:
            self.shared = None  # it holds what was refused
        if self.read < pad.head or out.refused:
            news += self.load()[1]
        out.head, out.news, out.readers = self.read, together(news), readers(self.pad_id, listening)
        return out

    def tried(self, said, out):
        """The places of what is of this text. The first that is not leaves a text that is made anew for the rest."""
        good = []
        for at, (_, change) in enumerate(said):
            try:
                if self.shared.size + len(change) > MOST:
                    raise Foreign
                self.shared.take(change)
                good.append(at)
            except Foreign:
                out.foreign.append(at)
                self.shared = None
                self.load()
                for earlier in good:
                    self.shared.take(said[earlier][1])
        return good

    def write(self, pad, places, said, out, alone=False):
        """Whether they were kept. All at once, for each transaction costs all who wait; alone where somebody may not write."""
        try:
            head = pad.write([said[at] for at in places])
        except REFUSED:
            out.refused += places if alone else []
            return False
        self.read = head if head == self.read + len(places) else self.read  # else others wrote between: read again
        out.kept += places
        if naming := [said[at][0] for at in places if NAMED in said[at][1]]:
            self.tell_named(pad, naming[0])
        return True

    def tell_named(self, pad, by):
        """At once, for then it is known who wrote the name; what breaks off before it is told with the text. by: a user id."""
        with suppress(*REFUSED):
            Naming.objects.tell(pad, named(tree(self.shared.fragment)), by=by)

    def settle(self):
        """List and search hear what the text says, and many changes become one."""
        pad, _news = self.load()
        if pad.settled < self.read:
            pad.settle(words(self.shared.fragment), self.read)
            self.tell_named(pad, pad.document.changed_by_id)
        self.told, self.told_at = self.read, time.monotonic()
        self.shrink(pad)

    def shrink(self, pad):
        if self.read - pad.merged > ROWS:
            self.shared = Shared(pad.root, pad.changes())
            pad.merge(self.shared.whole, self.read)

    @property
    def is_due(self):
        return self.told < self.read and time.monotonic() - self.told_at > REST


def together(changes):
    return merge_updates(*changes) if changes else b""


def settle():
    """For the worker: texts whose last writer is gone, with the process that knew it perhaps; returns how many."""
    for pad in (due := list(Pad.objects.unsettled()[:20])):
        Kept(pad.pk).settle()
    return len(due)
