"""Sockets that only count: what a client must do, and no more, so that one process can be a thousand of them."""

import asyncio
import json
import re
import struct
import time
from urllib.parse import urlsplit

from workspace.drills.deaf import handshake, masked

COVERS = re.compile(rb'"t":"ev","space":\d+,"from":(\d+),"to":(\d+)')
ACK_ROWS, ACK_AFTER = 8, 1.0  # rows, seconds: as the page's reducer does


class Ear(asyncio.Protocol):
    """rows: how many came. heard(ear, rows): called for each frame with rows, and with None at the end."""

    def __init__(self, hello, heard, origin, cookie):
        self.hello, self.heard, self.origin, self.cookie = hello, heard, origin, cookie
        self.buffer, self.rows, self.acked, self.acked_at, self.open, self.space = b"", 0, 0, 0.0, False, 0

    def connection_made(self, transport):
        self.transport = transport
        transport.write(handshake(urlsplit(self.origin).netloc, self.origin, self.cookie))

    def data_received(self, data):
        self.buffer += data
        if not self.open and b"\r\n\r\n" in self.buffer:
            self.begin()
        while self.open and (frame := self.frame()) is not None:
            self.take(frame)

    def connection_lost(self, error):
        self.heard(self, None)

    def begin(self):
        self.buffer = self.buffer.partition(b"\r\n\r\n")[2]
        self.open = True
        if self.hello:
            self.space = int(next(iter(self.hello["spaces"])))
            self.transport.write(masked(json.dumps(self.hello).encode()))

    def frame(self):
        """The next whole text frame's payload, None when there is none yet."""
        if len(self.buffer) < 2:
            return None
        size, start = self.buffer[1], 2
        if size == 126 and len(self.buffer) >= 4:
            size, start = struct.unpack_from(">H", self.buffer, 2)[0], 4
        elif size == 127 and len(self.buffer) >= 10:
            size, start = struct.unpack_from(">Q", self.buffer, 2)[0], 10
        if len(self.buffer) < start + size or (size >= 126 and start == 2):
            return None
        payload, self.buffer = self.buffer[start : start + size], self.buffer[start + size :]
        return payload

    def take(self, payload):
        if not self.hello:
            return self.count(1)
        if found := COVERS.search(payload[:120]):
            self.count(int(found[2]) - int(found[1]))
            self.acknowledge(int(found[2]))
        elif b'"welcome"' in payload[:40]:
            self.acked = json.loads(payload)["head"]
            self.heard(self, 0)

    def count(self, rows):
        self.rows += rows
        self.heard(self, rows)

    def acknowledge(self, to):
        now = time.monotonic()
        if to - self.acked >= ACK_ROWS or now - self.acked_at > ACK_AFTER:
            self.acked, self.acked_at = to, now
            self.transport.write(masked(json.dumps({"t": "ack", "space": self.space, "to": to}).encode()))


class Crowd:
    """Many ears on one address. hellos: one for each ear, or None where nothing is said. cookies: likewise, "" for none."""

    def __init__(self, url, many, hellos=None, cookies=None):
        self.url, self.many = url, many
        self.hellos, self.cookies = hellos or [None] * many, cookies or [""] * many
        self.ears, self.moments, self.total, self.lost, self.news = [], [], 0, 0, asyncio.Event()

    async def gather(self):
        where = urlsplit(self.url)
        for hello, cookie in zip(self.hellos, self.cookies, strict=True):
            loop = asyncio.get_running_loop()
            made = await loop.create_connection(
                lambda h=hello, c=cookie: Ear(h, self.heard, self.url, c), where.hostname, where.port
            )
            self.ears.append(made[1])
        while not all(ear.open and (ear.acked or not ear.hello) for ear in self.ears):
            await asyncio.sleep(0.05)

    def heard(self, ear, rows):
        self.lost += rows is None
        self.total += rows or 0
        self.moments.append(time.monotonic())
        self.news.set()

    async def until(self, total, seconds=60):
        """Waits until so many rows came in all. Raises TimeoutError, and ConnectionError when the server ended a socket."""
        async with asyncio.timeout(seconds):
            while self.total < total:
                if self.lost:
                    raise ConnectionError(f"{self.lost} sockets were ended")
                self.news.clear()
                await self.news.wait()

    def leave(self):
        for ear in self.ears:
            ear.transport.abort()
