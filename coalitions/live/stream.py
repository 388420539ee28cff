"""One space as this process hears it: each row is read once, drawn once per language, and handed as one frame to all here."""

import asyncio
import logging
import time

from coalitions.live import reading
from coalitions.live.counts import counts
from coalitions.live.ring import Ring
from coalitions.live.subscription import LIVE

log = logging.getLogger("live")
COALESCE = 0.025  # seconds between two reads


class Stream:
    """head: the newest number heard of. known: the head when reading began, older rows are no news. ring: what was read.

    left: when the last one stopped listening. heard_by: (keys, persons) of those who listen, until somebody comes or goes.
    """

    def __init__(self, hub, space_id):
        self.hub, self.space_id, self.head, self.log_id, self.ring = hub, space_id, 0, None, None
        self.subscriptions, self.flight, self.drawings, self.fetching = set(), None, {}, set()
        self.read_at, self.left, self.known, self.heard_by = 0.0, hub.now(), 0, None

    def begin(self, head, after):
        """Somebody reads on from `after`. The ring begins at the lowest number asked for before anything was read."""
        if self.ring is None or (self.ring.read == self.ring.start and after < self.ring.start):
            self.ring, self.known = Ring(after), head.head
        self.log_id = self.log_id or head.log_id
        self.see(head.head, head.log_id)

    def see(self, head, log_id=None):
        """There may be news. Compared with what was read, never with what was announced."""
        if self.log_id and log_id and log_id != self.log_id:
            return self.start_over(log_id, head)
        counts.news += self.ring is not None and head > self.head
        self.head = max(self.head, head)
        if self.ring and self.head > self.ring.read and self.flight is None:
            self.flight = self.hub.start(self.fly())

    def start_over(self, log_id, head, why="log"):
        """The database was restored, or rows that somebody here waited for were thinned: every page is fetched again."""
        self.log_id, self.head, self.ring = log_id, head, None
        for subscription in list(self.subscriptions):
            subscription.reset(why)

    async def fly(self):
        try:
            while self.ring and self.head > self.ring.read:
                if (pause := self.read_at + COALESCE - self.hub.now()) > 0:
                    await asyncio.sleep(pause)
                self.read_at = self.hub.now()
                if not await self.read():
                    return
        except Exception:
            log.exception("live.read_failed", extra={"space": self.space_id})  # the next poll tries again
        finally:
            self.flight = None

    async def read(self):
        ring, after = self.ring, self.ring.read
        found = await self.hub.run(reading.read, self.space_id, after, self.head, *self.audience())
        if self.ring is ring and found.gap:
            self.start_over(self.log_id, self.head, "floor")
        elif self.ring is ring:
            self.take(found)
        return found.chunks

    def take(self, found):
        if found.erases:
            self.ring.forget()
        self.ring.add(found.chunks)
        self.lose(found.lost)
        self.pump()
        if self.subscriptions:
            self.time(row for chunk in found.chunks for row in chunk.rows if row.seq > self.known)

    def time(self, rows):
        for row in rows:
            counts.commit_to_send.observe(max(0.0, time.time() - row.at.timestamp()))  # clocks of two machines differ

    def lose(self, lost):
        for subscription in [each for each in self.subscriptions if each.socket.user.pk in lost] if lost else ():
            subscription.ends(lost)

    def pump(self):
        for subscription in list(self.subscriptions):
            subscription.pump()

    def audience(self):
        """What is drawn for whom. Not gone over for every row: with hundreds of listeners that would be half of a read's time."""
        if self.heard_by is None:
            keys = {subscription.key for subscription in self.subscriptions if subscription.reads}
            self.heard_by = keys, {subscription.socket.user.pk for subscription in self.subscriptions}
        return self.heard_by

    def chunk_after(self, seq):
        """The chunk with the next row, when it is here; else it is on its way, or there is none."""
        if self.ring is None or seq >= self.ring.read:
            return None
        chunk = self.ring.find(seq)
        if chunk is None and seq not in self.fetching:
            self.fetching.add(seq)
            counts.ring_misses += 1
            self.hub.start(self.fetch(seq))
        return chunk

    async def fetch(self, seq):
        """Rows from before the ring, once for all who wait for them."""
        ring = self.ring
        try:
            until = ring.start if seq < ring.start else ring.read
            found = await self.hub.run(reading.read, self.space_id, seq, until, *self.audience())
            if self.ring is ring:
                self.take_old(seq, found)
        except Exception:
            log.exception("live.fetch_failed", extra={"space": self.space_id})
            await asyncio.sleep(1)
        finally:
            self.fetching.discard(seq)
        self.pump()

    def take_old(self, seq, found):
        if found.chunks:
            self.ring.add_old(found.chunks)
        self.lose(found.lost)
        for subscription in [each for each in self.subscriptions if not found.chunks and each.phase == LIVE and each.sent == seq]:
            subscription.reset("floor")  # those rows are no longer kept

    def draw(self, chunk, key):
        """Draws a chunk for a language or scope that nobody here had before."""
        if (chunk, key) not in self.drawings:
            self.drawings[chunk, key] = self.hub.start(self.redraw(chunk, key))

    async def redraw(self, chunk, key):
        ring, epoch = self.ring, self.ring.epoch
        try:
            frame, lost = await self.hub.run(reading.redraw, self.space_id, chunk, key, self.audience()[1])
            chunk.lost = chunk.lost | lost
            self.lose(lost)
            if self.ring is ring and ring.epoch == epoch:
                ring.keep(chunk, key, frame)
        except Exception:
            log.exception("live.draw_failed", extra={"space": self.space_id})
            await asyncio.sleep(1)
        finally:
            del self.drawings[chunk, key]
        self.pump()
