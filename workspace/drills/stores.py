"""Redis or PostgreSQL killed and started again, again and again. While Redis is away every post is taken and no socket closes."""

import asyncio
import time

from workspace.drills.audience import audience, mended
from workspace.drills.crash import told
from workspace.drills.faults import away, kill, revive
from workspace.drills.posting import Posting

RATE = 8  # posts a second
PAUSE = 6.0  # seconds between two faults
DEAD = 60.0  # seconds that Redis stays away once


async def hurt(store, seconds, absent):
    end = time.monotonic() + seconds
    while time.monotonic() + PAUSE + absent < end:
        await asyncio.sleep(PAUSE)
        await away(store, absent)


async def drill(stage, seconds, clients, name, *, absent, then):
    """then(stage, pages, posting): more to do with the pages still open; gives rows for the report."""
    actors, store = stage.actors(clients), stage.stores[name]
    async with audience(stage, actors) as (pages, http):
        posting = Posting(stage, actors, http)
        before = closes(pages)
        await asyncio.gather(hurt(store, seconds, absent), posting.go_on(seconds, RATE))
        more = await then(stage, pages, posting)
        head = await mended(stage, pages, posting, away(store, absent))
        dropped = closes(pages) - before
    report = told(stage, pages, posting, f"{clients} pages, {name} killed and started again", p50=None, p99=None)
    report.rows += more
    return report.add("all at the head after the last", head, "s", most=5.0 + absent), dropped


def closes(pages):
    return sum(len(page.codes) for page in pages)


async def long_away(stage, pages, posting):
    """Redis dead for a minute: what posting feels like meanwhile."""
    redis, first = stage.stores["redis"], len(posting.posts)
    await kill(redis)
    await posting.go_on(DEAD, RATE)
    await revive(redis)
    return posting.posts[first:]
