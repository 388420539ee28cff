"""An open page without a browser: the product's own reducer over a real socket, many in one process."""

import asyncio
import json
import re
import time
from typing import Any

import httpx
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.typing import Origin, Subprotocol

from coalitions.live.reducer import reduce, start

LEVEL = re.compile(r'data-space="(\d+)" data-log="([^"]+)" data-seq="(\d+)"')
BEAT = 0.25  # seconds between ticks, as in the browser
PATIENCE = 10.0  # seconds for a request


class Page:
    """shown: (number, moment) of every row, as they were applied. resets: (rows shown before, number of the page fetched then).

    codes: of closes. ended: the moment access ended. until: the last number that may be shown, when not all may.
    """

    def __init__(self, stage, actor, http):
        self.stage, self.actor, self.http, self.state = stage, actor, http, start(f"tab-{actor.user.pk}")
        self.shown, self.resets, self.codes, self.ended, self.until = [], [], [], None, None
        self.socket, self.tasks, self.over, self.welcomed = None, set(), False, None

    def start(self, task):
        self.tasks.add(one := asyncio.ensure_future(task))
        one.add_done_callback(self.tasks.discard)

    async def live(self):
        """Opens the page and follows it until `leave()`."""
        await self.fetch_page()
        while not self.over:
            self.feed("tick")
            await asyncio.sleep(BEAT)

    def feed(self, name, **more):
        if self.over:
            return
        values = {"in": name, "now": int(time.time() * 1000), "rand": self.stage.chance.random()}
        self.state, effects = reduce(self.state, values | more)
        for effect in effects:
            getattr(self, f"do_{effect['do']}", lambda effect: None)(effect)

    async def fetch_page(self):
        """The page itself, as after a reload; tries until a process answers."""
        while not self.over:
            try:
                answer = await self.http.get(self.stage.url() + self.stage.address, cookies=self.actor.cookies, timeout=PATIENCE)
                if found := LEVEL.search(answer.text):
                    return self.begin(int(found[1]), found[2], int(found[3]), answer.text)
            except httpx.HTTPError:
                pass
            await asyncio.sleep(0.5)

    def begin(self, space, log, seq, text):
        self.resets.append((len(self.shown), seq))
        self.feed("watch", space=space, log=log, after=seq, mode="full")

    def do_open(self, effect):
        self.start(self.listen())

    async def listen(self):
        url = self.stage.url()
        try:
            async with self.dial(url) as socket:
                self.socket = socket
                self.feed("opened")
                async for text in socket:
                    self.hear(json.loads(text))
            code = socket.close_code
        except (OSError, InvalidHandshake, ConnectionClosed, TimeoutError):
            code = 1006
        self.socket = None
        self.codes.append(code)
        self.feed("closed", code=code or 1006)

    def dial(self, url):
        address = url.replace("http", "ws", 1) + "/live/"
        headers = {"Cookie": self.actor.cookie}
        protocols = [Subprotocol("coalition.v1")]
        waits: dict[str, Any] = {"open_timeout": PATIENCE, "close_timeout": 1.0, "ping_interval": None}
        return connect(address, origin=Origin(url), additional_headers=headers, subprotocols=protocols, compression=None, **waits)

    def hear(self, frame):
        if frame["t"] == "welcome":
            self.welcomed = time.monotonic()
        self.feed("frame", frame=frame)
        self.feed("tick")

    def do_send(self, effect):
        if self.socket:
            self.start(self.send(json.dumps(effect["frame"])))

    async def send(self, text):
        try:
            if self.socket:
                await self.socket.send(text)
        except ConnectionClosed:
            return

    def do_close(self, effect):
        if self.socket:
            self.start(self.socket.close())

    def do_fetch(self, effect):
        self.start(self.ask(effect))

    async def ask(self, effect):
        address = f"{self.stage.url()}/api/v1/spaces/{effect['space']}/log?after={effect['after']}&draw=1"
        try:
            answer = await self.http.get(address, cookies=self.actor.cookies, timeout=PATIENCE)
        except httpx.HTTPError:
            return self.feed("log_failed", space=effect["space"], status=0)
        if answer.status_code == 200:
            self.feed("log", space=effect["space"], frame=answer.json())
        else:
            self.feed("log_failed", space=effect["space"], status=answer.status_code)

    def do_apply(self, effect):
        now = time.time()
        self.shown += [(row["seq"], now) for row in effect["rows"]]

    def do_reset(self, effect):
        self.start(self.fetch_page())

    def do_gone(self, effect):
        self.ended = self.ended or time.time()

    @property
    def last(self):
        return max((space["last"] for space in self.state["spaces"].values()), default=0)

    @property
    def is_live(self):
        return any(space["phase"] == "LIVE" for space in self.state["spaces"].values())

    async def leave(self):
        self.over = True
        if self.socket:
            await self.socket.close()
        for task in list(self.tasks):
            task.cancel()
