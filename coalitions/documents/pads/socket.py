"""WS /live/pads/<space>/<document>/: one page that has a text open. It ends by every rule by which the page's own socket ends."""

import re
from collections import deque
from random import SystemRandom

from coalitions.documents.pads import frames
from coalitions.documents.pads.entering import enter
from coalitions.documents.pads.frames import CHANGE, PIECE, STATE
from coalitions.documents.pads.rooms import Rooms
from coalitions.documents.pads.shared import Foreign
from coalitions.live import rooms, telling
from coalitions.live.frames import Bad, Frame
from coalitions.live.socket import Socket

RATE, BURST = 40, 120  # messages a second, and at once: a page gathers what is typed within 50 ms
UNKEPT = 5 * 1024 * 1024  # bytes said and not kept yet
BYTES = 512 * 1024  # sent and not acknowledged: beyond it nothing is sent until the page is there again
STALLED = 30.0  # seconds without ack
chance = SystemRandom()


class PadSocket(Socket):
    """number: which of the sockets of all processes. reader: (user id, document id). piece: the beginning of a long change."""

    rate, burst = RATE, BURST

    def __init__(self, *args, space, document):
        super().__init__(*args)
        self.space, self.document, self.number = space, document, chance.getrandbits(52)
        self.tab, self.tokens = f"pad-{self.number}", float(BURST)
        self.reader, self.room, self.piece = (self.user.pk, document), None, b""
        self.unkept, self.unacked, self.bytes, self.behind, self.since = 0, deque(), 0, False, 0.0

    async def enter(self):
        """Hears the space first, then asks: an end that comes in between is caught."""
        await self.subscribe({self.space: {"mode": "head"}})
        found = await self.hub.run(enter, self.user, self.space, self.document) if self.closed is None else None
        if self.closed is None and found is None:
            self.close(4403)
        elif self.closed is None:
            self.room = Rooms.of(self.hub).enter(self, found)

    def close(self, code):
        super().close(code)
        if self.room:
            self.room.sockets.discard(self)
            self.room.left(self.number)
            message = {"type": "pad.left", "pad": self.room.pad_id, "who": self.number, "hub": self.hub.name}
            self.hub.start(telling.send(self.room.group, message))
            self.room = None

    def reset(self, frame):
        """What the person may do here changed, or the database did: the page comes again and is asked anew."""
        self.close(4503)

    async def receive(self, message):
        data = message.get("bytes")
        if not self.has_token():
            self.close(4429)
        elif data is None:
            await self.understand(message.get("text") or "")
        elif not data or data[0] not in (STATE, CHANGE, PIECE):
            self.close(4400)
        else:
            await self.take(data[0], data[1:])

    async def understand(self, text):
        try:
            frame = frames.parse(text)
        except Bad:
            return self.close(4400)
        if frame["t"] == "ack":
            self.ack(frame["to"])
        else:
            await self.room.place(self, frame["at"])

    async def take(self, kind, data):
        if kind == STATE:
            try:
                await self.room.join(self, data)
            except Foreign:
                self.close(4400)
        elif kind == PIECE:
            self.piece += data
            if len(self.piece) > frames.MOST:
                self.close(1009)
        else:
            self.say(self.piece + data)

    def say(self, data):
        self.piece = b""
        self.unkept += len(data)
        if len(data) < 5:
            self.close(4400)
        elif self.unkept > UNKEPT:
            self.close(4429)
        else:
            self.room.say(self, int.from_bytes(data[:4]), data[4:])

    def was_kept(self, id, size):
        self.unkept -= size + 4
        self.write(Frame({"t": "kept", "id": id}))

    def bring(self, frame, number):
        """News; nothing is kept for a page that is too slow for it, which asks again for what it lacks."""
        if self.bytes >= BYTES:
            self.behind, self.since = True, self.since or self.hub.now()
        if not self.behind:
            self.write(frame)
            self.unacked.append((number, len(frame)))
            self.bytes += len(frame)

    def ack(self, to):
        while self.unacked and self.unacked[0][0] <= to:
            self.bytes -= self.unacked.popleft()[1]
        if self.behind and not self.unacked:
            self.behind, self.since = False, 0.0
            self.write(Frame({"t": "again"}))

    def write_if_awake(self, frame):
        if not self.behind:
            self.write(frame)

    def overdue(self):
        if self.behind and self.hub.now() - self.since > STALLED:
            self.close(4408)


rooms.ROOMS[re.compile(r"/live/pads/(?P<space>[1-9]\d{0,15})/(?P<document>[1-9]\d{0,15})/", re.ASCII)] = PadSocket
