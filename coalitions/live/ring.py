"""What a space's readers have in common: its last rows, in pieces that are drawn and encoded once."""

from bisect import bisect_right
from collections import OrderedDict

ROWS, BYTES = 2000, 4 * 1024 * 1024  # a ring holds at most this much
OLD = 32  # pieces from before the ring that are kept for others who ask for the same


class Chunk:
    """Covers (a, b]. named: the persons whose access its one row ends or changes, None for everybody, else empty.

    lost: {person: Lost} of those whose access ended before it was drawn, perhaps by a later row.
    frames: {(language, scope): Frame}, drawn when somebody here needs it.
    """

    __slots__ = ("a", "b", "frames", "lost", "named", "rows")

    def __init__(self, a, rows, *, named=frozenset()):
        self.a, self.b, self.rows, self.named, self.lost, self.frames = a, rows[-1].seq, rows, named, {}, {}

    def names(self, user_id):
        return self.named is None or user_id in self.named

    @property
    def bytes(self):
        return sum(map(len, self.frames.values()))


class Ring:
    """Consecutive chunks over (start, read]. epoch: how often drawn frames were forgotten."""

    def __init__(self, at):
        self.start = self.read = at
        self.chunks, self.begins, self.old, self.epoch, self.bytes = [], [], OrderedDict(), 0, 0

    def add(self, chunks):
        self.chunks += chunks
        self.begins += [chunk.a for chunk in chunks]
        self.read = chunks[-1].b if chunks else self.read
        self.bytes += sum(chunk.bytes for chunk in chunks)
        self.shrink()

    def add_old(self, chunks):
        """Rows from before the ring: at its front when they fit, else beside it for a while."""
        size = self.bytes + sum(chunk.bytes for chunk in chunks)
        if chunks[-1].b == self.start and self.read - chunks[0].a <= ROWS and size <= BYTES:
            self.bytes = size
            self.chunks[:0] = chunks
            self.begins[:0] = [chunk.a for chunk in chunks]
            self.start = chunks[0].a
        else:
            self.old.update((chunk.a, chunk) for chunk in chunks)
            while len(self.old) > OLD:
                self.old.popitem(last=False)

    def find(self, seq):
        """The chunk that holds the row after `seq`; None when it was not read yet, or not kept."""
        if self.start <= seq < self.read:
            return self.chunks[bisect_right(self.begins, seq) - 1]
        return self.old.get(seq)

    def keep(self, chunk, key, frame):
        chunk.frames[key] = frame
        self.bytes += len(frame)

    def forget(self):
        """Something was erased: no frame drawn before may go out again."""
        self.epoch += 1
        self.bytes = 0
        for chunk in [*self.chunks, *self.old.values()]:
            chunk.frames.clear()

    def shrink(self, most=BYTES):
        while len(self.chunks) > 1 and (self.read - self.start > ROWS or self.bytes > most):
            gone = self.chunks.pop(0)
            self.begins.pop(0)
            self.bytes -= gone.bytes
            self.start = gone.b
