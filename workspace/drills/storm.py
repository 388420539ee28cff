"""A thousand signed-in pages come back at once, while others use the product (T110)."""

import asyncio
import time

import httpx

from workspace.drills.audience import audience, until
from workspace.drills.figures import Report, percentile


async def run(stage, seconds, clients):
    async with audience(stage, stage.actors(clients)) as (pages, http):
        users = asyncio.create_task(visit(stage, http, seconds))
        await asyncio.sleep(2)
        begun = time.monotonic()
        back = await asyncio.gather(*(come_back(page, begun) for page in pages))
        asked = await users
    report = Report(f"{clients} signed-in pages reconnect at once")
    report.add("all live after", max(back), "s", most=10.0).add("half live after", percentile(back, 50), "s")
    report.add("requests meanwhile", len(asked)).none(requests_failed=sum(took is None for took in asked))
    return report.add("requests p95", percentile([took for took in asked if took], 95) * 1000, "ms", most=1000)


async def come_back(page, begun):
    """Drops the socket and dials again without a pause; seconds until it is welcomed."""
    page.welcomed = None
    await page.socket.close()
    page.feed("now")
    page.feed("tick")
    await until(lambda: page.welcomed, 60)
    return page.welcomed - begun


async def visit(stage, http, seconds):
    """One person who opens the thread again and again; seconds each took, None when it failed."""
    end, took = time.monotonic() + seconds, []
    while time.monotonic() < end:
        begun = time.monotonic()
        try:
            answer = await http.get(stage.url() + stage.address, cookies=stage.leader.cookies, timeout=30)
            took.append(time.monotonic() - begun if answer.status_code == 200 else None)
        except httpx.HTTPError:
            took.append(None)
        await asyncio.sleep(0.1)
    return took
