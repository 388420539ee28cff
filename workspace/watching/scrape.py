"""The figures of /metrics that are looked up when somebody asks. docs/operate.md lists all names; a test compares the two."""

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily

from coalitions.live.counts import counts
from coalitions.live.kept import kept
from workspace.metrics import COUNTED
from workspace.release import RELEASE

LIVE = {
    "news": "Heads that rose while pages here followed them",
    "poll_repairs": "Of the news, those that the poll found before any poke",
    "tell_failures": "Pokes that failed",
    "ring_misses": "Readings of rows from before those that are kept",
    "gap_fetches": "Lists of changes that pages asked for by request",
    "torn_rows": "Rows whose fragment could not be drawn",
}
HUB = {
    "sockets": "Open sockets",
    "spaces": "Spaces that pages here follow",
    "paused": "Sockets to which nothing more is sent until they acknowledge",
    "unacknowledged_bytes": "Bytes sent and not acknowledged",
    "ring_bytes": "Bytes of drawn frames that are kept",
    "poll_age": "Seconds since the heads of all spaces were last seen",
}
FACTS = {
    ("jobs", "waiting"): ("jobs_waiting", "Jobs that are due and not begun"),
    ("jobs", "oldest_seconds"): ("jobs_oldest_seconds", "How long the oldest of them has waited"),
    ("jobs", "failed"): ("jobs_failed", "Jobs that failed and are kept for somebody to look at"),
    ("reader", "behind"): ("reader_behind", "Rows of the log that did not become notifications yet"),
    ("disk", "free_bytes"): ("disk_free_bytes", "Free on the disk of DATA_DIR"),
    ("disk", "free_ratio"): ("disk_free_ratio", "The share of it that is free"),
    ("backup", "timestamp"): ("backup_timestamp_seconds", "When the last backup was made"),
    ("backup", "verified"): ("backup_verified", "1 when it was restored and checked"),
    ("pool", "size"): ("pool_size", "Connections to PostgreSQL"),
    ("pool", "available"): ("pool_available", "Of these, those that are free"),
    ("pool", "waiting"): ("pool_waiting", "Threads that wait for one"),
}


class Scrape:
    """watch: of this process. facts: as facts.py gathers them."""

    def __init__(self, watch, facts):
        self.watch, self.facts = watch, facts

    def collect(self):
        yield from COUNTED.collect()
        yield labelled(GaugeMetricFamily, "release_info", "Always 1; the label says which release runs", "release", {RELEASE: 1})
        yield gauge("requests_busy", "Requests at work", self.watch.edge.busy)
        yield gauge("loop_lag_seconds", "The loop's worst delay of the last 15 seconds", self.watch.pulse.worst)
        yield from self.live()
        yield from self.installation()

    def live(self):
        for name, words in LIVE.items():
            yield counter(f"live_{name}", words, getattr(counts, name))
        yield counter("live_fragments_kept", "Fragments of pages that were drawn already", kept.found)
        yield counter("live_fragments_drawn", "Fragments of pages that had to be drawn", kept.missed)
        yield labelled(CounterMetricFamily, "live_closes", "Sockets that ended, by code", "code", counts.closes)
        yield labelled(CounterMetricFamily, "live_resets", "Pages told to begin again, by reason", "why", counts.resets)
        yield histogram(
            "live_commit_to_send_seconds", "From a row's commit until it went to every page here", counts.commit_to_send
        )
        for name, now in (self.watch.hub() or {}).items():
            yield gauge(f"live_{name}{'_seconds' if name == 'poll_age' else ''}", HUB[name], now)

    def installation(self):
        for (group, fact), (name, words) in FACTS.items():
            if self.facts[group] is not None:
                yield gauge(name, words, self.facts[group][fact])
        for name, words in (("wait_seconds", "Seconds spent waiting for one"), ("refused", "Requests for one that got none")):
            if self.facts["pool"]:
                yield counter(f"pool_{name}", words, self.facts["pool"][name])
        yield gauge("database_up", "1 when the database answers", self.facts["database"])
        if self.facts["redis"]:
            yield gauge("redis_up", "1 when Redis answers", self.facts["redis"] == "ok")
        if self.facts["database"]:
            yield gauge("clock_offset_seconds", "How far the database's clock is ahead", self.facts["clock_offset_seconds"])


def gauge(name, words, value):
    return GaugeMetricFamily(f"coalition_{name}", words, value=float(value))


def counter(name, words, value):
    return CounterMetricFamily(f"coalition_{name}", words, value=float(value))


def labelled(family, name, words, label, values):
    made = family(f"coalition_{name}", words, labels=[label])
    for value, count in dict(values).items():
        made.add_metric([str(value)], count)
    return made


def histogram(name, words, seen):
    made = HistogramMetricFamily(f"coalition_{name}", words)
    buckets, below = [], 0
    for bound, count in zip([*map(str, seen.bounds), "+Inf"], list(seen.buckets), strict=True):
        below += count
        buckets.append((bound, below))
    made.add_metric([], buckets, seen.total)
    return made
