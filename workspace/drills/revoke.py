"""People removed in the middle of traffic: nothing after the removal reaches them, with Redis and without (T32)."""

import asyncio
import time

from coalitions.live.models import LogRow
from workspace.drills.audience import at_head, audience, until
from workspace.drills.crash import told
from workspace.drills.faults import kill, revive
from workspace.drills.posting import Posting

RATE = 12  # posts a second
REMOVED, LATER = 30, 10  # removals with Redis, and without


async def run(stage, seconds, clients):
    actors = stage.actors(max(clients, REMOVED + LATER + 5))
    async with audience(stage, actors) as (pages, http):
        posting = Posting(stage, actors[REMOVED + LATER :], http)
        traffic = asyncio.create_task(posting.go_on(seconds, RATE))
        quick = await removals(stage, pages[:REMOVED], pause=0.3)
        await kill(stage.stores["redis"])
        slow = await removals(stage, pages[REMOVED : REMOVED + LATER], pause=0.3)
        await revive(stage.stores["redis"])
        await traffic
        await at_head(stage, pages)
    report = told(stage, pages, posting, f"{REMOVED} removals in traffic, {LATER} more without Redis")
    late = sum(seq > page.until for page in pages if page.until for seq, _moment in page.shown)
    report.none(rows_after_a_removal=late)
    return report.add("closed at most after", max(quick), "s", most=1.0).add("without Redis", max(slow), "s", most=5.0)


async def removals(stage, pages, pause):
    """Seconds from each removal to the end of the person's page."""
    took = []
    for page in pages:
        await asyncio.sleep(pause)
        took.append(await removal(stage, page))
    return took


async def removal(stage, page):
    membership = stage.membership(page.actor.user)
    await asyncio.to_thread(membership.end, by=stage.lead)
    row = LogRow.objects.get(kind="member.removed", subject_id=membership.pk)
    page.until, begun = row.seq, time.monotonic()
    await until(lambda: page.ended, 30)
    return time.monotonic() - begun
