"""Thousands of rows in a few seconds: each arrives (T102)."""

import asyncio
import time

from workspace.drills.audience import at_head, audience
from workspace.drills.compare import compare
from workspace.drills.figures import Report
from workspace.drills.publishing import Publisher

ROWS, AT_ONCE = 3000, 30


async def run(stage, seconds, clients):
    async with audience(stage, stage.actors(clients)) as (pages, _http), Publisher(stage) as publisher:
        begun = time.monotonic()
        await publish(publisher, ROWS, begun, seconds)
        took, head = time.monotonic() - begun, await at_head(stage, pages, 60)
    verdict = compare(stage, pages)
    report = Report(f"{ROWS} rows to {clients} pages").add("written in", took, "s", most=seconds * 1.5)
    report.none(lost=verdict.lost, doubled=verdict.doubled, out_of_order=verdict.out_of_order, gaps=verdict.gaps)
    report.add("deliveries", verdict.deliveries).add("all at the head after", head, "s")
    return report.latency("written to shown", verdict.delays)


async def publish(publisher, rows, begun, seconds):
    """Spread evenly over the time, as far as the database keeps up."""
    for done in range(0, rows, AT_ONCE):
        wait = begun + seconds * done / rows - time.monotonic()
        if wait > 0:
            await asyncio.sleep(wait)
        await publisher.post(AT_ONCE)
