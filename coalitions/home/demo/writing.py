"""Texts that the coalitions of the story write together."""

from coalitions.documents.models import Pad
from coalitions.documents.pads.making import bullets, heading, paragraph, table


def write(space, by, one):
    """A text with what it says: by heading, lines, and a table where there is one. kept: the note of a version of it."""
    nodes = [node for part in one["says"] for node in (heading(part["about"]), *said(part))]
    document = Pad.objects.begin(space, one["name"], by=by, nodes=nodes)
    if "kept" in one:
        document.pad.keep_version(one["kept"], by=by)


def said(part):
    yield from map(paragraph, part.get("lines", []))
    if "list" in part:
        yield bullets(*part["list"])
    if "table" in part:
        yield table(*part["table"])
