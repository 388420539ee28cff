"""Deliveries at saturation, delays, processor time and memory, for ours, plain Channels and a bare server, with the same ears."""

import asyncio
import time

from workspace.benches.ears import Crowd
from workspace.benches.goals import judged
from workspace.benches.systems import Other, Ours
from workspace.drills.figures import percentile
from workspace.drills.watching import cpu, memory

AT_ONCE, IN_FLIGHT = 16, 32  # rows published together, and not yet heard by all
WARM, SINGLES = 5, 30  # messages one at a time, for the delay: before it is measured, and measured
QUIET = 5.0  # seconds after the last came, for the first heartbeats to be over
POSTS = 40


async def measure(system, many, seconds):
    """One row of the table, as a dictionary."""
    async with system:
        before = memory(system.process)
        crowd = Crowd(system.url, many, **system.crowd(many))
        await crowd.gather()
        await asyncio.sleep(QUIET)
        row = {"system": system.name, "sockets": many, "idle": (memory(system.process) - before) / many / 1024}
        row |= await delays(system, crowd)
        row |= await saturation(system, crowd, seconds)
        row |= {"post": await posting(system)} if isinstance(system, Ours) else {}
        crowd.leave()
    await asyncio.sleep(1)
    return row


async def delays(system, crowd):
    """Seconds from when one message was there to be delivered to each socket."""
    found = []
    for number in range(WARM + SINGLES):
        await asyncio.sleep(0.2)
        crowd.moments.clear()
        wanted = crowd.total + crowd.many
        begun = await system.publish(1)
        await crowd.until(wanted)
        found += [moment - begun for moment in crowd.moments if number >= WARM]
    return {"p50": percentile(found, 50), "p99": percentile(found, 99)}


async def saturation(system, crowd, seconds):
    """Never more in flight than every page's window takes, and always that much."""
    begun, used, first, sent = time.monotonic(), cpu(system.process), crowd.total, 0
    while time.monotonic() - begun < seconds:
        await system.publish(AT_ONCE)
        sent += AT_ONCE
        await crowd.until(first + (sent - IN_FLIGHT + AT_ONCE) * crowd.many)
    await crowd.until(first + sent * crowd.many)
    count = crowd.total - first
    took = time.monotonic() - begun
    return {"rate": count / took, "cpu": (cpu(system.process) - used) * 1_000_000 / count, "rows": sent / took}


async def posting(system):
    """The median of what a post takes at the process that holds the sockets, one after the other."""
    took = []
    for _ in range(POSTS):
        begun = time.monotonic()
        await system.post()
        took.append(time.monotonic() - begun)
        await asyncio.sleep(0.1)
    return percentile(took, 50)


async def main(stage, given):
    rows = []
    print(HEAD)
    for many in map(int, given.sockets.split(",")):
        for system in (Ours(stage), Other("plain", stage, with_redis=not stage.embedded), Other("bare", stage)):
            rows.append(await measure(system, many, given.seconds))
            print(line(rows[-1]), flush=True)
    report = judged(rows, GOALS_AT)
    return report.say() if report else 0


GOALS_AT = 500  # sockets
HEAD = "  sockets  system   deliveries/s   p50 ms   p99 ms   CPU ms per 1,000   KiB per idle socket   POST p50 ms"


def line(row):
    post = f"{row['post'] * 1000:13.1f}" if "post" in row else ""
    delay = f"{row['p50'] * 1000:8.1f} {row['p99'] * 1000:8.1f}"
    return f"  {row['sockets']:7}  {row['system']:6} {row['rate']:14,.0f} {delay} {row['cpu']:18.1f} {row['idle']:21.1f} {post}"
