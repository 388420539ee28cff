"""Twenty people write in one text, first in peace, then while web processes are killed in turn: all come to say the same."""

import asyncio
import time
from collections import Counter
from contextlib import asynccontextmanager, suppress

from coalitions.documents.models import Pad
from coalitions.documents.pads.making import paragraph
from coalitions.documents.pads.read import now
from coalitions.documents.pads.tree import tree
from coalitions.documents.pads.words import said
from workspace.drills.audience import until
from workspace.drills.faults import crash, crash_each
from workspace.drills.figures import Report, percentile
from workspace.drills.paper import FINAL, Paper, Typed

EVERY = 10.0  # seconds between crashes
CALM = 20.0  # seconds without one, in which it is measured how late a letter is
EACH = 0.25  # seconds between two letters of one person
STAYS = 20  # letters until somebody goes on elsewhere
PARAGRAPHS = 10
FIRST = 0x100  # letters from here on are two bytes each, and everybody has one that nobody else writes


async def run(stage, seconds, clients):
    pad, typed = planted(stage), Typed()
    papers = [Paper(stage, actor, pad, chr(FIRST + at), typed) for at, actor in enumerate(stage.actors(clients))]
    async with opened(papers):
        calm = await written(papers, CALM, asyncio.sleep(0))
        stormy = await written(papers, seconds, crash_each(stage.web, EVERY, seconds))
        begun = time.monotonic()
        await written(papers, 1, crash(stage.web[0]))
        await settled(papers)
        mended = time.monotonic() - begun
    return told(papers, pad, calm, stormy).add("all say the same after the last", mended, "s", most=5.0)


def planted(stage):
    lines = [paragraph("··") for _ in range(PARAGRAPHS)]
    return Pad.objects.begin(stage.space, "Avsiktsförklaring", by=stage.membership(stage.lead), nodes=lines).pad


@asynccontextmanager
async def opened(papers):
    tasks = [asyncio.create_task(paper.live()) for paper in papers]
    try:
        await until(lambda: all(paper.synced for paper in papers), 60)
        yield
    finally:
        for paper in papers:
            await paper.leave()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def written(papers, seconds, meanwhile):
    """Everybody writes for so long; seconds from each letter to each other page."""
    end = time.monotonic() + seconds
    papers[0].typed.delays = []
    await asyncio.gather(meanwhile, *(write(paper, end) for paper in papers))
    return papers[0].typed.delays


async def write(paper, end):
    chance = paper.stage.chance
    await asyncio.sleep(chance.random() * EACH)
    while time.monotonic() < end:
        place = (chance.randrange(PARAGRAPHS), chance.random())
        for _ in range(STAYS):
            paper.type(*place)
            await asyncio.sleep(EACH * (0.5 + chance.random()))
            if time.monotonic() >= end:
                return


async def settled(papers):
    """Until what everybody wrote is kept and everywhere; when it takes too long, what differs is counted all the same."""
    with suppress(TimeoutError):
        await until(lambda: all(paper.is_saved for paper in papers) and alike(papers), 60)


def alike(papers):
    return len({words(tree(paper.fragment)) for paper in papers}) == 1


def words(node):
    return "".join(said(node))


def told(papers, pad, calm, stormy):
    pad.refresh_from_db()
    kept = words(now(pad))
    letters = Counter(kept)
    report = Report(f"{len(papers)} people write in one text, web processes: 2, one killed every {EVERY:g} s")
    report.none(pages_that_say_something_else=sum(words(tree(paper.fragment)) != kept for paper in papers))
    report.none(acknowledged_letters_lost=sum(max(paper.kept - letters[paper.letter], 0) for paper in papers))
    report.none(letters_lost_or_doubled=sum(abs(paper.written - letters[paper.letter]) for paper in papers))
    report.none(pages_shut_out=sum(any(code in FINAL for code in paper.codes) for paper in papers))
    report.add("letters", sum(paper.written for paper in papers)).add("deliveries", len(calm) + len(stormy))
    codes = Counter(code for paper in papers for code in paper.codes)
    report.add(f"lines lost ({', '.join(f'{code}: {many}' for code, many in codes.items())})", codes.total())
    report.add("in peace, a letter at all others p50", percentile(calm, 50) * 1000, "ms")
    report.add("in peace, a letter at all others p95", percentile(calm, 95) * 1000, "ms", most=200)
    report.add("with faults, p50", percentile(stormy, 50) * 1000, "ms")
    return report.add("with faults, p95", percentile(stormy, 95) * 1000, "ms")
