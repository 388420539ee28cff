"""T103: PostgreSQL killed and started again: nothing can be saved meanwhile, and nothing that was answered may be missing."""

from workspace.drills.stores import drill


async def run(stage, seconds, clients):
    report, dropped = await drill(stage, seconds, clients, "postgres", absent=1.0, then=nothing)
    return report.add("sockets dropped", dropped)


async def nothing(stage, pages, posting):
    return []
