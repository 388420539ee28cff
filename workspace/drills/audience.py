"""Open pages, and the ways to wait for them."""

import asyncio
import time
from contextlib import asynccontextmanager

import httpx

from workspace.drills.page import Page

LIMITS = httpx.Limits(max_connections=200, max_keepalive_connections=50)
APART = 0.02  # seconds between two who open the page


@asynccontextmanager
async def audience(stage, actors, page=Page):
    """Pages of these people, all live; they leave at the end."""
    async with httpx.AsyncClient(limits=LIMITS) as http:
        pages = [page(stage, actor, http) for actor in actors]
        followers = []
        try:
            for page in pages:  # one after the other: a thousand at once is what a drill does later, and measures
                followers.append(asyncio.create_task(page.live()))
                await asyncio.sleep(APART)
            await until(lambda: all(page.is_live for page in pages), 60)
            yield pages, http
        finally:
            for page in pages:
                await page.leave()
            await asyncio.gather(*followers, return_exceptions=True)


async def until(done, seconds):
    """Waits for `done()`; returns how long it took. Raises TimeoutError."""
    begun = time.monotonic()
    while not done():
        if time.monotonic() - begun > seconds:
            raise TimeoutError(f"not within {seconds} s")
        await asyncio.sleep(0.05)
    return time.monotonic() - begun


async def at_head(stage, pages, seconds=30):
    """How long it takes until every page that may hear stands at the head; `seconds` when it does not."""
    head = stage.head().head
    try:
        return await until(lambda: all(page.last >= head or page.ended for page in pages), seconds)
    except TimeoutError:
        return float(seconds)


async def mended(stage, pages, posting, fault):
    """Seconds from the beginning of one more fault, with posts meanwhile, until every page stands at the head."""
    begun = time.monotonic()
    await asyncio.gather(fault, posting.go_on(1, 5))
    await at_head(stage, pages)
    return time.monotonic() - begun
