"""People who post: each post is tried with one key until it is answered, at whatever process answers."""

import asyncio
import time
from dataclasses import dataclass, field
from uuid import uuid4

import httpx

PATIENCE = 10.0  # seconds for one try
LAST = 60.0  # seconds after which a post that nobody took counts as not taken


@dataclass
class Post:
    """words: in no other post. took: seconds from the first try to the answer. tries: statuses, 0 for none."""

    words: str
    key: str
    tries: list = field(default_factory=list)
    took: float | None = None

    @property
    def is_answered(self):
        return self.took is not None


class Posting:
    def __init__(self, stage, actors, http):
        self.stage, self.actors, self.http, self.posts, self.tasks = stage, actors, http, [], set()

    async def go_on(self, seconds, rate):
        """`rate` posts a second by anybody, for so long; then waits for the last answers."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.tasks.add(task := asyncio.ensure_future(self.post(self.stage.chance.choice(self.actors))))
            task.add_done_callback(self.tasks.discard)
            await asyncio.sleep(1 / rate)
        if self.tasks:
            await asyncio.wait(self.tasks, timeout=LAST)

    async def post(self, actor):
        post = Post(f"Inlägg {uuid4().hex}", str(uuid4()))
        self.posts.append(post)
        begun = time.monotonic()
        while not post.is_answered:
            status = await self.attempt(actor, post)
            post.tries.append(status)
            if 200 <= status < 300:
                post.took = time.monotonic() - begun
            elif 400 <= status < 500 and status not in (408, 425, 429):
                return
            else:
                await asyncio.sleep(0.2)

    async def attempt(self, actor, post):
        url = self.stage.chance.choice(self.stage.urls) + self.stage.address + "messages/"
        headers = {"Cookie": actor.cookie, "X-CSRFToken": actor.csrf, "Idempotency-Key": post.key}
        try:
            answer = await self.http.post(url, data={"body": post.words}, headers=headers, timeout=PATIENCE)
        except httpx.HTTPError:
            return 0
        return answer.status_code

    @property
    def failed(self):
        return sum(not post.is_answered for post in self.posts)

    @property
    def repeated(self):
        """Answers that were lost or refused for a moment, made up for by another try."""
        return sum(len(post.tries) - 1 for post in self.posts)
