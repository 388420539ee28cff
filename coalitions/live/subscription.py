"""One space on one socket: JOINING → LIVE ⇄ PAUSED → ENDED. It holds numbers, not a queue."""

from collections import deque

from coalitions.live.counts import counts
from coalitions.live.frames import Frame

WINDOW, BYTES = 64, 256 * 1024  # rows and bytes sent and not acknowledged
JOINING, LIVE, PAUSED, ENDED = "JOINING", "LIVE", "PAUSED", "ENDED"


class Subscription:
    """head_only: a space in the sidebar, whose head is told but no rows. known: the head when access was asked. since: paused.

    key: the (language, scope) it is drawn for.
    """

    __slots__ = (
        "acked",
        "bytes",
        "head_only",
        "key",
        "known",
        "phase",
        "role",
        "scope",
        "sent",
        "since",
        "socket",
        "stream",
        "typed",
        "unacked",
    )

    def __init__(self, socket, stream, head_only):
        self.socket, self.stream, self.head_only = socket, stream, head_only
        self.phase, self.role, self.scope, self.key = JOINING, "", "", (socket.language, "")
        self.sent = self.acked = self.bytes = self.known = 0
        self.since, self.typed, self.unacked = 0.0, 0.0, deque()

    @property
    def space(self):
        return self.stream.space_id

    @property
    def reads(self):
        return not self.head_only and self.phase in (LIVE, PAUSED)

    def begin(self, standing, after, known):
        self.role, self.scope, self.known = standing.role, standing.scope, known
        self.key = (self.socket.language, self.scope)
        self.sent = self.acked = after
        self.phase, self.stream.heard_by = LIVE, None

    def pump(self):
        """Writes what the window lets through. What is not drawn yet asks for it and pumps again when it is."""
        while self.phase == LIVE:
            if not self.head_only and self.is_full:
                return self.pause()
            chunk = self.stream.chunk_after(self.sent)
            if chunk is None or not self.take(chunk):
                return None

    def pause(self):
        self.phase, self.since = PAUSED, self.socket.hub.now()

    @property
    def is_full(self):
        return self.sent - self.acked >= WINDOW or self.bytes >= BYTES

    def take(self, chunk):
        """Whether to go on."""
        if self.ends(chunk.lost):
            return False
        if not self.head_only and not self.write(chunk):
            return False
        self.sent = chunk.b
        if self.head_only:
            self.socket.moved.add(self.space)
        elif chunk.names(self.socket.user.pk):
            self.reset("role")
        return self.phase == LIVE

    def ends(self, lost):
        """Whether access ended since it was asked for. The row that ends it is not sent, `gone` stands in its place; nor are rows
        before it that were drawn after it, for they say what came later."""
        end = lost.get(self.socket.user.pk)
        if end is None or self.phase == JOINING or end.seq <= self.known:
            return False
        if end.scope is None:
            self.go()
        elif end.scope != self.scope and not self.head_only:
            self.reset("role")
        return self.phase == ENDED

    def write(self, chunk):
        frame = chunk.frames.get(self.key)
        if frame is None:
            self.stream.draw(chunk, self.key)
            return False
        size = len(frame.wire)
        if self.bytes and self.bytes + size > BYTES:
            self.pause()
            return False
        self.socket.write(frame)
        self.unacked.append((chunk.b, size))
        self.bytes += size
        return True

    def ack(self, to):
        """Whether it moved. A page that fetched the log itself may be further than what was sent here; only that counts."""
        to = min(to, self.sent)
        if moves := to > self.acked:
            self.acked = to
            while self.unacked and self.unacked[0][0] <= to:
                self.bytes -= self.unacked.popleft()[1]
        if self.phase == PAUSED and not self.is_full:
            self.phase = LIVE
            self.pump()
        return moves

    def reset(self, why):
        """The page is to be fetched again; it subscribes anew."""
        counts.reset(why)
        self.leave()
        self.socket.reset(Frame({"t": "reset", "space": self.space, "why": why, "at": self.stream.head}))

    def go(self):
        self.leave()
        self.socket.write(Frame({"t": "gone", "space": self.space}))
        self.socket.left()

    def leave(self):
        self.phase = ENDED
        self.stream.subscriptions.discard(self)
        self.stream.heard_by = None
        if self.socket.subscriptions.get(self.space) is self:
            del self.socket.subscriptions[self.space]
