"""The pieces of a file in their order as one file, of which one piece at a time is open."""

import hashlib
from itertools import accumulate

from django.core.files import File
from django.core.files.storage import default_storage

from coalitions.documents.storing import answering


class Pieces(File):
    """pieces: [[storage key, bytes]]. heard: bytes from the beginning on that are in the hash. Reading raises StorageAway."""

    DEFAULT_CHUNK_SIZE = 1024 * 1024

    def __init__(self, pieces, name):
        self.name, self.mode = name, "rb"
        self.keys = [key for key, _size in pieces]
        self.ends = list(accumulate(size for _key, size in pieces))
        self.size = self.ends[-1] if pieces else 0
        self.at, self.opened, self.part = 0, None, None
        self.heard, self.sum = 0, hashlib.sha256()

    @property
    def sha256(self):
        self.seek(self.heard)
        while self.read(self.DEFAULT_CHUNK_SIZE):
            pass  # what nobody has read yet
        return self.sum.hexdigest()

    @property
    def closed(self):
        return False

    def seekable(self):
        return True

    def readable(self):
        return True

    def tell(self):
        return self.at

    def seek(self, to, whence=0):
        self.at = max(0, to + {0: 0, 1: self.at, 2: self.size}[whence])
        return self.at

    def read(self, size=-1):
        left = max(self.size - self.at, 0) if size is None or size < 0 else size
        found = []
        while left and (some := self.next(left)):
            found.append(some)
            left -= len(some)
        return b"".join(found)

    def next(self, most):
        """At most so many bytes, as far as the piece goes that is on."""
        number = next((nth for nth, end in enumerate(self.ends) if self.at < end), None)
        if number is None:
            return b""
        begins = self.ends[number - 1] if number else 0
        with answering():
            self.open_part(number)
            self.part.seek(self.at - begins)
            some = self.part.read(min(most, self.ends[number] - self.at))
        self.hear(some)
        self.at += len(some)
        return some

    def hear(self, some):
        if self.at == self.heard:
            self.sum.update(some)
            self.heard += len(some)

    def readinto(self, into):
        some = self.read(len(into))
        into[: len(some)] = some
        return len(some)

    def open_part(self, number):
        if self.opened != number:
            self.close()
            self.part, self.opened = default_storage.open(self.keys[number]), number

    def open(self, mode=None, *args, **kwargs):
        self.seek(0)
        return self

    def close(self):
        if self.part:
            self.part.close()
        self.part = self.opened = None
