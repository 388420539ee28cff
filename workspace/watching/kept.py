"""An answer that costs something: asked again after a few seconds, by one thread at a time, however many wait for it."""

import asyncio
import time

from asgiref.sync import sync_to_async
from django.db import close_old_connections

KEPT = 5.0  # seconds


class Kept:
    def __init__(self, ask):
        self.ask, self.until, self.task = ask, 0.0, None

    async def __call__(self):
        if self.task is None or (self.task.done() and time.monotonic() > self.until):
            self.task = asyncio.ensure_future(self.answer())
        return await asyncio.shield(self.task)

    async def answer(self):
        answer = await sync_to_async(self.on_own_connection, thread_sensitive=False)()
        self.until = time.monotonic() + KEPT
        return answer

    def on_own_connection(self):
        close_old_connections()
        try:
            return self.ask()
        finally:
            close_old_connections()
