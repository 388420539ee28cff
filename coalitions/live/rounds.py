"""What the hub does by the clock: looks at the heads, sends heartbeats, ends what is over, asks again who may still hear."""

import asyncio
import logging
import time
from random import SystemRandom

from coalitions.live import asked, reading
from coalitions.live.counts import counts
from coalitions.live.frames import Frame
from coalitions.live.kept import kept
from coalitions.live.socket import EVERY, HELLO, SPREAD
from coalitions.live.subscription import ENDED, JOINING, PAUSED

log = logging.getLogger("live")
POLL, SWEEP, RECHECK, SEEN = 2.0, 1.0, 24.0, 60.0  # seconds, a quarter more or less: nobody is asked again later than after 30
STALLED = 30.0  # seconds without ack
KEPT = 60.0  # seconds a space is kept after its last socket
SOON = 0.05  # seconds until the first heartbeat
MEMORY = 64 * 1024 * 1024  # bytes of all rings
chance = SystemRandom()


class Rounds:
    """polled: when the heads were last seen."""

    def __init__(self, hub):
        self.hub, self.polled, self.newcomers = hub, hub.now(), set()

    def start(self):
        for turn, seconds in ((self.poll, POLL), (self.sweep, SWEEP), (self.recheck, RECHECK), (self.seen, SEEN)):
            self.hub.start(self.again(turn, seconds))

    async def again(self, turn, seconds):
        while True:
            try:
                await turn()
            except Exception:
                log.exception("live.round_failed", extra={"turn": turn.__name__})
            await asyncio.sleep(seconds * chance.uniform(0.75, 1.25))

    async def poll(self):
        """News travels without any poke as well, only later."""
        for space_id, head in (await self.hub.run(reading.heads, list(self.hub.streams))).items():
            stream = self.hub.streams.get(space_id)
            if stream and stream.ring and head.head > stream.head:
                counts.poll_repairs += 1
            self.hub.see(space_id, head.head, head.log_id)
        self.polled = self.hub.now()

    async def sweep(self):
        now = self.hub.now()
        for socket in list(self.hub.register.sockets):
            overdue(socket, now)
        await self.beat([socket for socket in self.hub.register.sockets if socket.beat <= now])
        for socket in [socket for socket in self.hub.register.sockets if socket.moved]:
            heads, socket.moved = socket.moved & set(socket.subscriptions), set()
            socket.write(heartbeat(socket, heads, None))
        self.tidy(now)
        await self.hub.voices.announce()

    def tidy(self, now):
        for stream in list(self.hub.streams.values()):
            stream.left = now if stream.subscriptions else stream.left
            if now - stream.left > KEPT:
                self.hub.drop(stream)
        rings = sorted((stream.ring for stream in self.hub.streams.values() if stream.ring), key=lambda ring: -ring.bytes)
        if sum(ring.bytes for ring in rings) > MEMORY:
            rings[0].shrink(rings[0].bytes // 2)
        kept.sweep()
        self.hub.register.sweep()
        self.hub.voices.sweep()

    def pause(self):
        return EVERY + chance.uniform(-SPREAD, SPREAD)

    async def beat(self, sockets):
        """A heartbeat to each, with all heads and the person's own number."""
        if not sockets:
            return
        newest = await self.hub.run(asked.newest, {socket.user.pk for socket in sockets})
        for socket in sockets:
            socket.beat = self.hub.now() + self.pause()
            socket.write(heartbeat(socket, socket.subscriptions, newest.get(socket.user.pk)))

    def greet(self, socket):
        """The first heartbeat, soon: a page without a space of its own hears that it is live. Many at once are one look."""
        socket.beat = self.hub.now() + SWEEP  # should the look fail, a sweep makes up for it, before the page gives up
        if not self.newcomers:
            self.hub.start(self.welcome())
        self.newcomers.add(socket)

    async def welcome(self):
        await asyncio.sleep(SOON)
        newcomers, self.newcomers = self.newcomers, set()
        await self.beat([socket for socket in newcomers if socket.closed is None])

    def moved(self, user_id):
        """Something of the person's own moved."""
        sockets = list(self.hub.register.of_user(user_id))
        for socket in sockets:
            socket.beat = self.hub.now()  # should this fail, the next sweep makes up for it
        self.hub.start(self.beat(sockets))

    async def recheck(self):
        """In case a job is late: sessions by age, roles and guests by date. Sessions are asked last and told first: who has none
        any more stands nowhere either, and would read that a space was closed to them."""
        sockets = list(self.hub.register.sockets)
        spaces = [each for socket in sockets for each in socket.subscriptions.values() if each.phase != JOINING]
        pairs = {(each.socket.user.pk, each.space) for each in spaces}
        standings = await self.hub.run(asked.standings, pairs) if pairs else {}
        living = await self.hub.run(reading.living, [socket.session_key for socket in sockets]) if sockets else set()
        for socket in sockets:
            if socket.session_key not in living:
                socket.close(4401)
        for each in spaces:
            restand(each, standings.get((each.socket.user.pk, each.space)))

    async def seen(self):
        """Who is here, in one UPDATE."""
        sockets = self.hub.register.sockets
        here = {(socket.user.pk, each.space) for socket in sockets for each in socket.subscriptions.values() if each.reads}
        if here:
            await self.hub.run(asked.seen, here)


def restand(subscription, standing):
    """standing: how the person stands in the space now; None: in no way."""
    if subscription.phase != ENDED and standing is None:
        subscription.go()
    elif subscription.phase != ENDED and (standing.role, standing.scope) != (subscription.role, subscription.scope):
        subscription.reset("role")


def overdue(socket, now):
    if socket.tab is None and now - socket.opened > HELLO:
        socket.close(4400)
    elif now > socket.ends:
        socket.close(4503)
    elif any(each.phase == PAUSED and now - each.since > STALLED for each in socket.subscriptions.values()):
        socket.close(4408)


def heartbeat(socket, spaces, me):
    heads = {
        str(space): socket.subscriptions[space].stream.head for space in spaces if socket.subscriptions[space].phase != JOINING
    }
    return Frame({"t": "hb", "heads": heads, **({} if me is None else {"me": me}), "now": int(time.time() * 1000)})
