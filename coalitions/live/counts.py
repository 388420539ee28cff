"""What the wire counts: plain numbers since the process started, for whoever watches it to read.

Nothing is counted per delivery. What requests' threads count goes through `add`, for `+=` of two threads can lose one.
"""

from bisect import bisect_left
from collections import Counter
from threading import Lock


class Histogram:
    """Seconds, in buckets that end at `bounds`; the last bucket holds what is above them."""

    def __init__(self, *bounds):
        self.bounds, self.buckets, self.total = bounds, [0] * (len(bounds) + 1), 0.0

    def observe(self, seconds):
        self.buckets[bisect_left(self.bounds, seconds)] += 1
        self.total += seconds


class Counts:
    """news: heads that rose while pages here followed them; poll_repairs: of these, found by the poll and not by a poke.

    ring_misses: rows read again for a page that was further back. gap_fetches: log addresses answered. closes: sockets by code.
    resets: pages told to begin again, by reason. commit_to_send: from a row's commit until it went to every page here.
    """

    def __init__(self):
        self.news = self.poll_repairs = self.tell_failures = self.ring_misses = self.gap_fetches = self.torn_rows = 0
        self.closes, self.resets = Counter(), Counter()
        self.commit_to_send = Histogram(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
        self.lock = Lock()

    def add(self, name):
        with self.lock:
            setattr(self, name, getattr(self, name) + 1)

    def reset(self, why):
        with self.lock:
            self.resets[why] += 1


counts = Counts()
