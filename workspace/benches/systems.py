"""The three that are compared, each with an address for sockets, the process that serves them, and a way to publish.

`publish` gives the moment when there was something to deliver: committed, or about to be handed to the layer or the sockets.
"""

import asyncio
import os
import sys
import time
from uuid import uuid4

import httpx
from django.utils.timezone import now

from coalitions.live import reading
from coalitions.live.models import LogRow
from workspace.drills.publishing import Publisher
from workspace.drills.stage import accepts
from workspace.processes import Process, free_port, until


def fragment(stage):
    """The frame of one message as our hub writes it, for the others to send."""
    seq = LogRow.objects.filter(space_id=stage.space.pk, kind="message.posted").latest("seq").seq
    found = reading.read(stage.space.pk, seq - 1, seq, {("sv", "")}, set())
    return found.chunks[0].frames["sv", ""].text


class Ours:
    """All sockets at one process; what is published comes from another, where there is one."""

    name = "ours"

    def __init__(self, stage):
        self.stage, self.process, self.url = stage, stage.web[-1], stage.urls[-1]

    async def __aenter__(self):
        self.http = httpx.AsyncClient(timeout=30, limits=httpx.Limits(max_connections=16))
        self.publisher = None if self.stage.embedded else await Publisher(self.stage).__aenter__()
        return self

    async def __aexit__(self, *error):
        await self.http.aclose()
        if self.publisher:
            await self.publisher.__aexit__()

    def crowd(self, many):
        head, actors = self.stage.head(), self.stage.actors(many)
        cursor = {str(self.stage.space.pk): {"log": head.log_id, "after": head.head}}
        hellos = [{"t": "hello", "v": 1, "tab": "bench", "spaces": cursor} for _ in actors]
        return {"hellos": hellos, "cookies": [actor.cookie for actor in actors]}

    async def publish(self, many):
        if self.publisher:
            return await self.publisher.post(many)
        await asyncio.gather(*(self.post() for _ in range(many)))
        row = LogRow.objects.filter(space_id=self.stage.space.pk).latest("seq")
        return time.monotonic() - (now() - row.at).total_seconds()

    async def post(self):
        """One request as a member's page makes it, at the process that serves the sockets."""
        actor = self.stage.leader
        headers = {"Cookie": actor.cookie, "X-CSRFToken": actor.csrf, "Idempotency-Key": str(uuid4())}
        answer = await self.http.post(
            self.url + self.stage.address + "messages/", data={"body": f"Inlägg {uuid4()}"}, headers=headers
        )
        answer.raise_for_status()


class Other:
    """A server of ours made for the comparison. with_redis: sockets at one process, publishing through another."""

    def __init__(self, name, stage, *, with_redis=False):
        self.name, self.stage, self.with_redis, self.folder = name, stage, with_redis, stage.folder

    async def __aenter__(self):
        path = self.folder / "fragment.json"
        path.write_text(fragment(self.stage))
        self.started = [self.start(path) for _ in range(2 if self.with_redis else 1)]
        self.process, self.url = self.started[0]
        self.http = httpx.AsyncClient(timeout=60)
        return self

    def start(self, path):
        port = free_port()
        kept = {name: value for name, value in os.environ.items() if self.with_redis or name != "REDIS_URL"}
        command = [sys.executable, "-m", f"workspace.benches.{self.name}", str(port), str(path)]
        process = Process(command, log=self.folder / f"{self.name}-{port}.log", env=kept)
        url = f"http://127.0.0.1:{port}"
        until(lambda: accepts(url), process)
        return process, url

    async def __aexit__(self, *error):
        await self.http.aclose()
        for process, _url in self.started:
            process.stop()

    def crowd(self, many):
        return {}

    async def publish(self, many):
        answer = await self.http.get(f"{self.started[-1][1]}/send?n={many}")
        return float(answer.text)
