"""Six mistakes that a wire like this one could make. A model that does not find each of them proves little."""

from coalitions.live.hub import Hub
from coalitions.live.reducer import frames, reduce
from coalitions.live.stream import Stream
from coalitions.live.telling import group
from tests.model.page import Page
from tests.model.requests import Content
from tests.model.store import SPACE, Store


class NoIdempotency(Store):
    """A key that was answered makes another thing when it is sent again."""

    def claimed(self, person, key):
        return None


class NoLogId(Store):
    """A restored log goes by the name it had before."""

    def name(self, head):
        return head.log_id


class Believing(Stream):
    """The hint is taken as fact: compared with what was announced before, not with what was read."""

    def see(self, head, log_id=None):
        if head > self.head or (self.ring and self.ring.read == self.ring.start):
            super().see(head, log_id)


class Unkicking(Stream):
    """Rows that end somebody's access go out like any other."""

    def take(self, found):
        super().take(harmless(found))

    def take_old(self, seq, found):
        super().take_old(seq, harmless(found))


def harmless(found):
    found.lost = {}
    for chunk in found.chunks:
        chunk.named, chunk.lost = frozenset(), {}
    return found


def hub_of(kind):
    class Mistaken(Hub):
        def stream(self, space_id):
            if space_id not in self.streams:
                self.streams[space_id] = kind(self, space_id)
                self.layer.join(group(space_id))
            return self.streams[space_id]

    return Mistaken


class NoGapCheck(Page):
    """A frame that begins beyond what the page has is applied all the same."""

    @staticmethod
    def reduce(state, input):
        frame = input.get("frame", {})
        if frame.get("t") == "ev" and (space := frames.hears(state, frame)):
            input = input | {"frame": frame | {"from": min(frame["from"], space["last"])}}
        return reduce(state, input)


def head_last(store):
    """The page's content is read before its head."""
    content = Content(store.data)
    yield
    head = store.data.heads[SPACE]
    yield
    return head, content


BUGS = {
    ("no idempotency", "I2"): {"store": NoIdempotency},
    ("hint taken as fact", "I5"): {"hub": hub_of(Believing)},
    ("no gap check", "I4"): {"page": NoGapCheck},
    ("no log_id", "I4"): {"store": NoLogId},
    ("no kick", "I6"): {"hub": hub_of(Unkicking)},
    ("page reads head last", "I4"): {"reads": head_last},
}
