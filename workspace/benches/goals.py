"""What must hold at 500 sockets, of ours against the two others."""

from workspace.drills.figures import Report


def judged(rows, many):
    """The goals as a Report; None when that size was not measured."""
    found = {row["system"]: row for row in rows if row["sockets"] == many}
    if len(found) < 3:
        return None
    ours, plain, bare = found["ours"], found["plain"], found["bare"]
    report = Report(f"ours against the others, {many} sockets")
    report.add("deliveries a second, times plain Channels", ours["rate"] / plain["rate"], least=10.0)
    report.add("CPU per delivery, share of plain Channels", ours["cpu"] / plain["cpu"], most=0.1)
    report.add("p50, share of plain Channels", ours["p50"] / plain["p50"], most=1 / 6)
    report.add("CPU per delivery, times a bare server", ours["cpu"] / bare["cpu"], most=3.0)
    report.add("per idle socket", ours["idle"], "KiB", most=50.0)
    return report.add("a post, p50", ours["post"] * 1000, "ms", most=40.0)
