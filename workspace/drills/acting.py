"""What people send from open pages: tried with one key until somebody answers."""

import asyncio
import time
from uuid import uuid4

import httpx

from workspace.drills.audience import at_head, audience
from workspace.drills.page import Page

PATIENCE = 20.0  # seconds for one try


class Acting:
    """taken: keys that were answered with yes; refused: keys of what was answered with no."""

    def __init__(self, stage, http):
        self.stage, self.http, self.taken, self.refused = stage, http, [], []

    async def send(self, actor, address, fields):
        key = str(uuid4())
        headers = {"Cookie": actor.cookie, "X-CSRFToken": actor.csrf, "Idempotency-Key": key}
        while (status := await self.attempt(address, fields, headers)) in (0, 429, 503):
            await asyncio.sleep(0.5)
        (self.taken if status < 400 else self.refused).append(key)
        return status < 400

    async def attempt(self, address, fields, headers):
        """The status, or 0 without an answer."""
        try:
            url = self.stage.url() + address
            return (await self.http.post(url, data=fields, headers=headers, timeout=PATIENCE)).status_code
        except httpx.HTTPError:
            return 0


async def act(stage, clients, seconds, acting, page=Page):
    """(pages, what was sent, seconds until all pages stood at the head) of so many people who all go on for so long."""
    actors = stage.actors(clients)
    async with audience(stage, actors, page=page) as (pages, http):
        sent, end = acting(stage, http), time.monotonic() + seconds
        await asyncio.gather(*(sent.go_on(actor, end) for actor in actors))
        return pages, sent, await at_head(stage, pages, 60)


class Placing(Page):
    """places: {thing: where it stands} as the page shows it. read(html): of a page or a part of it, which each drill says."""

    def begin(self, space, log, seq, text):
        self.places = self.read(text)
        super().begin(space, log, seq, text)

    def do_apply(self, effect):
        super().do_apply(effect)
        for op in effect["ops"]:
            if op["op"] == "place":
                self.places |= self.read(op["html"])
