"""Versions of a text: read, compared with what it says now, brought back, and kept by themselves."""

import asyncio
import json
import tempfile
from functools import cached_property

from django.conf import settings

from coalitions.documents.errors import Full
from coalitions.documents.models import Pad
from coalitions.documents.pads.html import html
from coalitions.documents.pads.shared import MOST, Shared
from coalitions.documents.pads.tree import tree
from coalitions.documents.pads.words import words
from coalitions.documents.previews.shown import MAKING
from coalitions.live import telling
from coalitions.spaces.apart.limited import Busy, Nothing, run


def shared_of(version):
    return Shared(version.pad.root, [bytes(version.data)])


def reading(version):
    """It as safe HTML."""
    return html(tree(shared_of(version).fragment))


class TextComparison:
    """A version beside what the text says now."""

    def __init__(self, version):
        self.left = words(shared_of(version).fragment)
        self.right = words(Shared(version.pad.root, version.pad.changes()).fragment)

    @property
    def is_same(self):
        return self.left == self.right

    @cached_property
    def rows(self):
        """[[sign, left, right]], or None when they cannot be compared just now."""
        with tempfile.TemporaryFile() as left, tempfile.TemporaryFile() as right:
            for file, said in ((left, self.left), (right, self.right)):
                file.write(said.encode())
                file.seek(0)
            try:
                return json.loads(run((MAKING, "compare"), left, right, content_types=["text/plain"] * 2))["rows"]
            except (Nothing, Busy):
                return None


def go_back(version, *, by):
    """The text says again what the version says, for all who have it open. Raises Full, and what Pad.go_back raises."""
    pad = version.pad
    shared, nodes = Shared(pad.root, pad.changes()), tree(shared_of(version).fragment).children
    if nodes == tree(shared.fragment).children:
        return
    change = shared.replace(nodes)
    if shared.size + len(change) > MOST:
        raise Full
    pad.go_back(version, change, by=by, seen=pad.head)
    tell(pad)


def tell(pad):
    """Those who have it open look at once, not only when the clock lets them; they may miss this."""
    news = {"type": "pad", "pad": pad.pk, "seq": pad.head}
    if telling.hub is not None:
        asyncio.run_coroutine_threadsafe(telling.send(f"pad-{pad.pk}", news), telling.hub.loop)
    elif settings.REDIS_URL:
        telling.alone(telling.send(f"pad-{pad.pk}", news))


def keep():
    """For the worker: texts that changed and rested get a version; returns how many."""
    for pad in (due := list(Pad.objects.to_be_kept().select_related("document")[:20])):
        pad.keep_by_itself()
    return len(due)
