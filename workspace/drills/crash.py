"""Web processes killed in turn while people post and read (T98)."""

import asyncio

from workspace.drills.audience import audience, mended
from workspace.drills.compare import compare, lost_posts
from workspace.drills.faults import crash, crash_each
from workspace.drills.figures import Report
from workspace.drills.posting import Posting

EVERY = 10.0  # seconds between crashes
RATE = 12  # posts a second


async def run(stage, seconds, clients, *, every=EVERY, rate=RATE, timely=True):
    actors = stage.actors(clients)
    async with audience(stage, actors) as (pages, http):
        posting = Posting(stage, actors, http)
        await asyncio.gather(crash_each(stage.web, every, seconds), posting.go_on(seconds, rate))
        head = await mended(stage, pages, posting, crash(stage.web[0]))
    title = f"{clients} pages, web processes: {len(stage.web)}, one killed every {every:g} s"
    goals = {} if timely else {"p50": None, "p99": None}
    report = told(stage, pages, posting, title, **goals)
    return report.add("all at the head after the last", head, "s", most=5.0 if timely else None)


def told(stage, pages, posting, title, *, p50=0.25, p99=5.0):
    """What every drill asks of the pages and the posts."""
    verdict = compare(stage, pages)
    lost, doubled = lost_posts(posting.posts)
    report = Report(title)
    report.none(lost=verdict.lost, doubled=verdict.doubled, out_of_order=verdict.out_of_order, gaps=verdict.gaps)
    report.none(answered_posts_lost=lost, posts_doubled=doubled, posts_not_taken=posting.failed)
    report.add("posts", len(posting.posts)).add("tries made again", posting.repeated).add("deliveries", verdict.deliveries)
    report.add("pages fetched again", sum(len(page.resets) - 1 for page in pages))
    return report.latency("written to shown", verdict.delays, p50=p50, p99=p99)
