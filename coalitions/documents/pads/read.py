"""A text as it is now, for whoever reads it by a request."""

from coalitions.documents.pads.html import html
from coalitions.documents.pads.shared import Shared
from coalitions.documents.pads.tree import tree


def now(pad):
    """The nodes of all that is kept of it."""
    return tree(Shared(pad.root, pad.changes()).fragment)


def reading(pad):
    """It as safe HTML."""
    return html(now(pad))
