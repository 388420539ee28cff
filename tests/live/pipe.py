"""A socket to a hub in this process, without a server: what goes in and comes out as Python objects."""

import asyncio
import json

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import connections

from coalitions.live.door import Door
from tests.live.reader import sign_in


class Pipe:
    """out: frames that came. code: of the close."""

    def __init__(self, door, session):
        self.door, self.session, self.out, self.code = door, session, [], None
        self.inbox, self.news = asyncio.Queue(), asyncio.Event()
        self.inbox.put_nowait({"type": "websocket.connect"})

    @classmethod
    async def open(cls, door, user, spaces, tab="t"):
        """An open page at the head of these spaces, or at the (log, number) given for one."""
        pipe = cls(door, await act(sign_in, user))
        headers = [(b"origin", settings.BASE_URL.encode()), (b"host", b"testserver")]
        headers.append((b"cookie", f"{settings.SESSION_COOKIE_NAME}={pipe.session}".encode()))
        scope = {"type": "websocket", "path": "/live/", "headers": headers, "client": ["127.0.0.1", 1], "subprotocols": []}
        pipe.task = asyncio.create_task(door(scope, pipe.inbox.get, pipe.send))
        cursors = {str(id): {"log": log, "after": after} for id, (log, after) in spaces.items()}
        pipe.say({"t": "hello", "v": 1, "tab": tab, "spaces": cursors})
        await pipe.until(lambda: any(frame["t"] == "hb" for frame in pipe.out) or pipe.code)
        return pipe

    async def send(self, message):
        if message["type"] == "websocket.send":
            self.out.append(json.loads(message["text"]))
        self.code = message.get("code", self.code)
        self.news.set()

    def say(self, frame):
        self.inbox.put_nowait({"type": "websocket.receive", "text": json.dumps(frame)})

    async def until(self, done, seconds=8):
        async with asyncio.timeout(seconds):
            while not done():
                self.news.clear()
                await self.news.wait()

    def of(self, kind):
        return [frame for frame in self.out if frame["t"] == kind]

    @property
    def seqs(self):
        return [row["seq"] for frame in self.of("ev") for row in frame["rows"]]

    async def hang_up(self):
        self.inbox.put_nowait({"type": "websocket.disconnect", "code": 1000})
        await asyncio.wait_for(self.task, 5)


class Hall:
    """A context: a hub in this process, and pages on it."""

    async def __aenter__(self):
        self.door, self.pipes = Door(), []
        await self.door.start()
        self.hub = self.door.hub
        return self

    async def page(self, user, *spaces, tab="t"):
        heads = await act(lambda: {space.pk: (space.head.log_id, space.head.head) for space in spaces})
        return await self.at(user, heads, tab)

    async def at(self, user, cursors, tab="t"):
        self.pipes.append(await Pipe.open(self.door, user, cursors, tab))
        return self.pipes[-1]

    async def __aexit__(self, *error):
        for pipe in self.pipes:
            if not pipe.task.done():
                await pipe.hang_up()
        await self.hub.end()


async def act(verb, *args, **named):
    """A verb on a thread of its own, as a request would, with a connection of its own."""

    def run():
        try:
            return verb(*args, **named)
        finally:
            connections.close_all()

    return await sync_to_async(run, thread_sensitive=False)()
