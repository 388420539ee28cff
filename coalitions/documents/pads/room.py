"""One text and the sockets that have it open in this process. One call at a time goes to the database; what waits is bounded."""

import asyncio
import logging
from collections import deque

from coalitions.documents.pads import frames
from coalitions.documents.pads.entering import card
from coalitions.documents.pads.keeping import REFUSED, Kept
from coalitions.live import telling
from coalitions.live.frames import Frame

log = logging.getLogger("live")
AT_ONCE = 64  # changes of one turn
APART = 0.025  # seconds between two turns: what many say within it costs what one says
LASTS = 30.0  # seconds a place of somebody in another process is shown without being said again


class Room:
    """head: the newest number heard of. waiting: [(socket, id, change)]. places: {number of a socket: (user id, at, until)}."""

    def __init__(self, hub, pad_id):
        self.hub, self.pad_id, self.kept, self.head = hub, pad_id, Kept(pad_id), 0
        self.sockets, self.waiting, self.flight, self.turn = set(), deque(), None, asyncio.Lock()
        self.places, self.cards = {}, {}

    @property
    def group(self):
        return f"pad-{self.pad_id}"

    def say(self, socket, id, change):
        self.waiting.append((socket, id, change))
        self.go()

    def see(self, head):
        """There may be news from another process. Compared with what was read, never with what was announced."""
        self.head = max(self.head, head)
        self.go()

    def go(self):
        if self.flight is None and (self.waiting or self.head > self.kept.read):
            self.flight = self.hub.start(self.fly())

    async def fly(self):
        try:
            while self.waiting or (self.sockets and self.head > self.kept.read):
                await self.trip()
                await asyncio.sleep(APART)
        except Exception:
            log.exception("live.pad_failed")
            self.waiting.clear()
            for socket in list(self.sockets):
                socket.close(4503)  # what they said is theirs still: they say it again
        finally:
            self.flight = None

    async def trip(self):
        said = [self.waiting.popleft() for _ in range(min(AT_ONCE, len(self.waiting)))]
        listening = {socket.reader for socket in self.sockets}
        async with self.turn:
            changes = [(socket.user.pk, change) for socket, _, change in said]
            call = (self.kept.take, changes, listening) if said else (self.kept.hear, listening)
            out = await self.hub.run(*call)
        self.tell(out, said, listening)
        if out.kept:
            self.head = max(self.head, out.head)
            await telling.send(self.group, {"type": "pad", "pad": self.pad_id, "seq": out.head})

    def tell(self, out, said, listening):
        for socket in [each for each in self.sockets if each.reader in listening - out.readers]:
            socket.close(4403)
        if out.news:
            frame = frames.change(out.head, out.news)
            for socket in list(self.sockets):
                socket.bring(frame, out.head)
        for places, code in ((out.foreign, 4400), (out.refused, 4403)):
            for at in places:
                said[at][0].close(code)
        for at in out.kept:
            socket, id, change = said[at]
            socket.was_kept(id, len(change))

    async def join(self, socket, state):
        """Brings what the socket lacks, and asks for what we lack. Raises Foreign for what is no state."""
        async with self.turn:
            if self.kept.shared is None:
                await self.hub.run(self.kept.load)
            lacks = await self.hub.run(self.kept.shared.since, state)
            own, number = self.kept.shared.state, self.kept.read
        socket.bring(frames.change(number, lacks), number)
        socket.write(frames.state(own))
        for who in list(self.places):
            if who != socket.number:
                await self.show(who, [socket])

    async def place(self, socket, at):
        """Where a person writes, for others here and elsewhere: numbers only, names are looked up where they are shown."""
        self.note(socket.number, socket.user.pk, socket.space, at)
        await self.show(socket.number, self.sockets - {socket})
        who = {"who": socket.number, "user": socket.user.pk, "space": socket.space, "hub": self.hub.name, "at": at}
        await telling.send(self.group, {"type": "pad.at", "pad": self.pad_id} | who)

    def note(self, who, user, space, at):
        self.places[who] = (user, space, at, self.hub.now() + LASTS)

    async def show(self, who, sockets):
        user, space, at, _until = self.places[who]
        shown = await self.known(user, space)
        if shown and sockets:
            frame = Frame({"t": "at", "who": who, "is": shown, "at": at})
            for socket in list(sockets):
                socket.write_if_awake(frame)

    async def known(self, user, space):
        """How a person is shown here, asked once while the text is open."""
        if user not in self.cards:
            self.cards[user] = await self.hub.run(card, user, space)
        return self.cards[user]

    async def heard_at(self, message):
        self.note(message["who"], message["user"], message["space"], message["at"])
        await self.show(message["who"], self.sockets)

    def left(self, who):
        if self.places.pop(who, None):
            frame = Frame({"t": "left", "who": who})
            for socket in list(self.sockets):
                socket.write_if_awake(frame)

    async def sweep(self):
        """Places that are not said again end; list and search hear now and then what it says."""
        for who in [who for who, place in self.places.items() if place[3] < self.hub.now()]:
            self.left(who)
        for socket in list(self.sockets):
            socket.overdue()
        if self.kept.shared and self.kept.is_due:
            async with self.turn:
                await self.hub.run(self.settle)

    def settle(self):
        try:
            self.kept.settle()
        except REFUSED:
            self.kept.told = self.kept.read  # archived meanwhile: it is found when the space is opened again
