"""Clients that never read beside others that do: what they cost the process, and what the others notice (T35)."""

import time

from workspace.drills.audience import at_head, audience
from workspace.drills.burst import publish
from workspace.drills.compare import compare
from workspace.drills.deaf import Deaf
from workspace.drills.figures import Report, percentile
from workspace.drills.publishing import Publisher
from workspace.drills.watching import memory

ROWS, OTHERS = 3000, 20


async def run(stage, seconds, clients):
    stage.spread = False
    async with audience(stage, stage.actors(OTHERS)) as (pages, _http), Publisher(stage) as publisher:
        alone = await phase(stage, pages, publisher, seconds)
        before, deaf = memory(stage.web[0]), listeners(stage, clients)
        beside = await phase(stage, pages, publisher, seconds)
        growth = memory(stage.web[0]) - before
        [each.close() for each in deaf]
    verdict = compare(stage, pages)
    report = Report(f"{clients} clients that never read, {ROWS} rows, {OTHERS} pages beside them")
    report.none(lost=verdict.lost, doubled=verdict.doubled, out_of_order=verdict.out_of_order, gaps=verdict.gaps)
    report.add("memory of the process grew by", growth / 2**20, "MiB", most=20.0)
    report.add("others' p99 alone", alone * 1000, "ms")
    return report.add("others' p99 beside them", beside * 1000, "ms", most=max(alone * 1.2, alone + 0.02) * 1000)


async def phase(stage, pages, publisher, seconds):
    """The p99 of these rows at the pages, in seconds."""
    first = stage.head().head
    await publish(publisher, ROWS, time.monotonic(), seconds)
    await at_head(stage, pages, 60)
    return percentile(compare(stage, pages, after=first).delays, 99)


def listeners(stage, many):
    head = stage.head()
    return [Deaf(stage.urls[0], actor, stage.space.pk, head.log_id, head.head) for actor in stage.actors(many)]
