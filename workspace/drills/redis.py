"""Redis killed and started again; then away for a minute (T100, T101)."""

from workspace.drills.figures import Report
from workspace.drills.stores import drill, long_away


async def run(stage, seconds, clients):
    report, dropped = await drill(stage, seconds, clients, "redis", absent=3.0, then=minute)
    return report.none(sockets_dropped=dropped)


async def minute(stage, pages, posting):
    posts = await long_away(stage, pages, posting)
    report = Report("")
    report.none(posts_not_taken_while_it_was_away=sum(post.tries != [201] for post in posts))
    report.latency("a post while it was away", [post.took for post in posts if post.took], p99=3.0)
    return report.rows
