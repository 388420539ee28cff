"""One server process of the model: the real door and hub, on the cranked loop, until it is killed."""

import asyncio
import json
from collections import deque

from django.conf import settings

from coalitions.live.door import Door
from coalitions.live.hub import Hub


class Line:
    """A connection. down: what is on its way to the page, as inputs of its reducer."""

    def __init__(self, page, told, *, broken=False):
        self.page, self.told, self.inbox, self.dead = page, told, asyncio.Queue(), broken
        self.down = deque([{"in": "closed", "code": 1006}] if broken else [])
        self.inbox.put_nowait({"type": "websocket.connect"})

    async def send(self, message):
        """From the server. On a dead line it leads nowhere, and the server does not learn of it."""
        if self.dead:
            return
        if message["type"] == "websocket.accept":
            self.down.append({"in": "opened"})
        elif message["type"] == "websocket.close":
            self.down.append({"in": "closed", "code": message["code"]})
        else:
            self.down.append({"in": "frame", "frame": json.loads(message["text"])})
            self.told(self.page, self.down[-1]["frame"])

    def say(self, frame):
        self.inbox.put_nowait({"type": "websocket.receive", "text": json.dumps(frame)})

    def hang_up(self, noticed=True):
        """noticed: whether the server learns of it now, or goes on writing into nothing."""
        self.dead = True
        self.down.clear()
        if noticed:
            self.inbox.put_nowait({"type": "websocket.disconnect", "code": 1006})


class Process:
    def __init__(self, loop, air, told, hub=Hub):
        self.loop, self.air, self.told, self.lines, self.tasks = loop, air, told, [], []
        self.door = Door()
        loop.run_until_complete(self.begin(hub))

    async def begin(self, hub):
        self.door.hub = hub()
        await self.door.start()

    @property
    def hub(self):
        return self.door.hub

    def accept(self, page):
        line = Line(page, self.told)
        cookie = f"{settings.SESSION_COOKIE_NAME}={page.session}".encode()
        headers = [(b"origin", settings.BASE_URL.encode()), (b"cookie", cookie)]
        scope = {"type": "websocket", "path": "/live/", "headers": headers, "client": ["127.0.0.1", 1]}
        self.tasks.append(self.loop.create_task(self.door(scope, line.inbox.get, line.send)))
        self.lines.append(line)
        return line

    def told_by_a_verb(self, space, head):
        """As `tell` does after a commit, in this process."""
        self.loop.call_soon(self.hub.told, space, head)

    def kill(self):
        """As by kill -9: nothing is said, nothing is finished; the system closes its connections."""
        for line in self.lines:
            line.hang_up(noticed=False)
        self.loop.abandon(self.hub.threads.pool)
        self.air.forget(self.hub.layer.channel)
        self.loop.run_until_complete(self.end())

    async def end(self):
        tasks = [*self.tasks, *self.hub.tasks]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for task in self.hub.tasks:
            task.cancel()
        await asyncio.gather(*self.hub.tasks, return_exceptions=True)
