"""A text as a page has it open, without a browser: the twin of static/js/pads/line.js, many in one process."""

import asyncio
import json
import time
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from pycrdt import Doc, XmlFragment, XmlText
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.typing import Origin

from coalitions.documents.pads.frames import CHANGE, STATE

GATHER, ACKS = 0.05, 0.1  # seconds of typing in one message; between two times that the server is told what came
PAUSE = 0.5  # seconds, doubled with each try
FINAL = {4400, 4401, 4403, 1009}
WIDE = 2  # bytes of every letter that is written here: pycrdt counts places in bytes
WAITS: dict[str, Any] = {"open_timeout": 10.0, "close_timeout": 1.0, "ping_interval": None, "max_size": None}


@dataclass
class Typed:
    """moments: of every letter, by the clock of its page. delays: seconds from a letter to each other page."""

    moments: dict = field(default_factory=dict)
    delays: list = field(default_factory=list)


class Paper:
    """letter: what only this page writes. unkept: ids said and not acknowledged; sayable: what the server was told already.

    codes: of closes. known: {page: letters of it that came here}.
    """

    def __init__(self, stage, actor, pad, letter, typed):
        self.stage, self.actor, self.pad, self.letter, self.typed = stage, actor, pad, letter, typed
        self.doc, self.socket, self.codes, self.over = Doc(), None, [], False
        self.fragment = self.doc.get(pad.root, type=XmlFragment)
        self.synced, self.unkept, self.kept, self.ids, self.sayable = False, {}, 0, count(1), self.doc.get_state()
        self.timer, self.acking, self.came, self.known, self.written = None, None, 0, {}, 0
        typed.moments[self.doc.client_id] = []

    async def live(self):
        """Stays until `leave()`, or until the server says that it is over."""
        tries = 0
        while not self.over:
            with suppress(OSError, InvalidHandshake, ConnectionClosed, TimeoutError):
                async with self.dial(self.stage.url()) as self.socket:
                    await self.send(bytes([STATE]) + self.doc.get_state())
                    async for data in self.socket:
                        self.hear(data)
            tries = 0 if self.synced else tries + 1
            self.drop()
            await asyncio.sleep(self.stage.chance.random() * min(30.0, PAUSE * 2**tries))

    def dial(self, url):
        address = f"{url.replace('http', 'ws', 1)}/live/pads/{self.pad.document.space_id}/{self.pad.document_id}/"
        return connect(address, origin=Origin(url), additional_headers={"Cookie": self.actor.cookie}, compression=None, **WAITS)

    def drop(self):
        """What was said and not kept is found again by comparing."""
        self.codes.append(self.socket.close_code if self.socket else None)
        self.over = self.over or self.codes[-1] in FINAL
        self.socket, self.synced = None, False
        self.unkept.clear()

    async def send(self, data):
        if self.socket:
            with suppress(ConnectionClosed):
                await self.socket.send(data)

    def start(self, data):
        asyncio.ensure_future(self.send(data))

    def hear(self, data):
        if isinstance(data, str):
            self.told(json.loads(data))
        elif data[0] == STATE:
            self.synced = True
            self.keep(self.doc.get_update(data[1:]))
        else:
            self.doc.apply_update(data[9:])
            self.came = int.from_bytes(data[1:9])
            self.acking = self.acking or asyncio.get_running_loop().call_later(ACKS, self.ack)
            self.look()

    def told(self, frame):
        if frame["t"] == "kept" and frame["id"] in self.unkept:
            self.kept = max(self.kept, self.unkept.pop(frame["id"]))
        elif frame["t"] == "again":
            self.start(bytes([STATE]) + self.doc.get_state())

    def ack(self):
        self.acking = None
        self.start(json.dumps({"t": "ack", "to": self.came}))

    def look(self):
        """Which letters of others came, and how late."""
        now = time.monotonic()
        for page, upto in clocks(self.doc.get_state()).items():
            if page != self.doc.client_id and page in self.typed.moments:
                fresh = self.typed.moments[page][self.known.get(page, 0) : upto]
                self.typed.delays += [now - moment for moment in fresh]
                self.known[page] = upto

    def type(self, paragraph, share):
        """One letter, so far into that paragraph (0 to 1)."""
        text = self.fragment.children[paragraph].children[0]
        assert isinstance(text, XmlText)
        text.insert(int(len(str(text)) * share) * WIDE, self.letter)
        self.typed.moments[self.doc.client_id].append(time.monotonic())
        self.written += 1
        self.timer = self.timer or asyncio.get_running_loop().call_later(GATHER, self.flush)

    def flush(self):
        self.timer = None
        if self.synced:
            self.keep(self.doc.get_update(self.sayable))

    def keep(self, update):
        self.sayable = self.doc.get_state()
        if len(update) > WIDE:
            self.unkept[id := next(self.ids)] = self.written
            self.start(bytes([CHANGE]) + id.to_bytes(4) + update)

    @property
    def is_saved(self):
        return self.synced and not self.timer and not self.unkept

    async def leave(self):
        self.over = True
        if self.socket:
            await self.socket.close()


def clocks(state):
    """{page: how many letters of it} of a state as Yjs writes it: numbers of seven bits a byte, the lowest first."""
    numbers, at, number = [], 0, 0
    for byte in state:
        number, at = number | (byte & 127) << at, at + 7
        if byte < 128:
            numbers.append(number)
            at = number = 0
    return dict(zip(numbers[1::2], numbers[2::2], strict=True))
