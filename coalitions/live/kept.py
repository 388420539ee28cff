"""Drawn fragments, kept by all that they show. A fragment knows no viewer, so one drawing serves everybody.

A fragment is asked for with its stamp: every value of the database that it shows. One with another stamp is drawn anew and takes
its place, so nothing here can be out of date, and nothing has to be told when something changed.
"""

from collections import OrderedDict
from threading import Lock
from time import monotonic

from django.template.loader import render_to_string
from django.utils.timezone import localdate
from django.utils.translation import get_language

MOST = 32 * 1024 * 1024  # characters
IDLE = 60.0  # seconds without a look: what was erased meanwhile may not lie about for longer (docs/architecture.md)


class Kept:
    """{key: (stamp, html)}; the one looked at longest ago goes first."""

    def __init__(self, most=MOST):
        self.most, self.size, self.entries, self.lock = most, 0, OrderedDict(), Lock()
        self.found = self.missed = 0

    def get_many(self, stamps):
        """stamps: {key: stamp}. {key: html} of those that are kept with this stamp."""
        with self.lock:
            return {key: html for key, stamp in stamps.items() if (html := self.get(key, stamp)) is not None}

    def get(self, key, stamp):
        known = self.entries.get(key)
        if known is None or known[0] != stamp:
            self.missed += 1
            return None
        self.found += 1
        self.entries[key] = (stamp, known[1], monotonic())
        self.entries.move_to_end(key)
        return known[1]

    def put(self, key, stamp, html):
        with self.lock:
            self.drop(key)
            self.entries[key] = (stamp, html, monotonic())
            self.size += len(html)
            while self.size > self.most:
                self.drop(next(iter(self.entries)))

    def drop(self, key):
        if known := self.entries.pop(key, None):
            self.size -= len(known[1])

    def sweep(self, idle=IDLE):
        with self.lock:
            while self.entries and monotonic() - next(iter(self.entries.values()))[2] > idle:
                self.drop(next(iter(self.entries)))

    def clear(self):
        with self.lock:
            self.entries.clear()
            self.size = 0


kept = Kept()


def alike(template, stamp, context):
    """The template drawn for everybody for whom it says the same. stamp: a tuple of every value that it shows.

    context: or a function that makes it, for what is dear and needed only where it is drawn.
    """
    key = (template, get_language(), stamp)
    html = kept.get_many({key: None}).get(key)
    if html is None:
        html = render_to_string(template, context() if callable(context) else context)
        kept.put(key, None, html)
    return html


def fragments(template, stamps, things=None, *, log="", called=""):
    """The HTML of each thing, in the order of `stamps`.

    stamps: named rows with the pk first, then every value that the fragment shows. things: a queryset of the same things with
    all that the template asks of them, read after the stamps; without it the stamps themselves are drawn, `called` so in the
    template. log: the log_id of their space, for after a restore the same version may be another text.
    """
    around = (log, localdate())  # words for a moment depend on the year, "overdue" on the day
    wanted = {(template, get_language(), stamp.pk): (*stamp, *around) for stamp in stamps}
    html = kept.get_many(wanted)
    missing = {key[2]: key for key in wanted if key not in html}
    for thing in found(missing, stamps, things) if missing else ():
        key = missing[thing.pk]
        html[key] = render_to_string(template, {called or thing._meta.model_name: thing})
        kept.put(key, wanted[key], html[key])
    return [html[key] for key in wanted if key in html]


def found(missing, stamps, things):
    return [stamp for stamp in stamps if stamp.pk in missing] if things is None else things.filter(pk__in=missing)
