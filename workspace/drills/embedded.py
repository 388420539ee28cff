"""The same on SQLite with one process, which is away while it starts again: nothing may be lost, however late it comes."""

from workspace.drills import crash


async def run(stage, seconds, clients):
    return await crash.run(stage, seconds, clients, every=5.0, rate=8, timely=False)
