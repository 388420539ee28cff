"""A release rolled out ten times under load: each process asked to end, waited for, started again (T99)."""

import asyncio
import time

from workspace.drills.audience import at_head, audience, until
from workspace.drills.crash import told
from workspace.drills.posting import Posting
from workspace.drills.stage import accepts

TIMES, RATE = 10, 12


async def run(stage, seconds, clients):
    actors = stage.actors(clients)
    async with audience(stage, actors) as (pages, http):
        posting = Posting(stage, actors, http)
        traffic = asyncio.create_task(posting.go_on(seconds, RATE))
        ends = [await roll(stage, number % len(stage.web)) for number in range(TIMES)]
        await traffic
        head = await at_head(stage, pages)
    report = told(stage, pages, posting, f"{TIMES} processes replaced under load, {clients} pages", p50=None)
    report.none(ends_with_an_error=sum(code != 0 for code, _took in ends))
    report.add("longest end", max(took for _code, took in ends), "s", most=25.0)
    return report.add("all at the head after", head, "s", most=5.0)


async def roll(stage, number):
    """(exit code, seconds it took to end) of one process; its successor answers before this returns."""
    process, begun = stage.web[number], time.monotonic()
    code = await asyncio.to_thread(process.stop)
    took = time.monotonic() - begun
    process.start()
    await until(lambda: accepts(stage.urls[number]), 30)
    return code, took
