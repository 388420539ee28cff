"""A text as a tagged PDF (PDF/UA-1, ISO 14289-1): what it says is told to a process apart, which lays it out (setting.py)."""

import json
import tempfile

from django.utils.translation import get_language

from coalitions.documents.pads.exports import LISTS, clean, href_of, level_of, parts, pieces
from coalitions.documents.pads.exports.cells import placed
from coalitions.documents.pads.html import whole as number
from coalitions.spaces.apart.limited import run

SETTING = "coalitions.documents.pads.exports.setting"
LIMITS = {"seconds": 30, "memory": 2 * 1024**3}  # a text of 300 pages takes some four seconds and 600 MiB


def pdf(name, whole):
    """The bytes of the file. Raises Nothing, Busy."""
    told = {"name": clean(name), "language": get_language() or "sv", "nodes": list(told_of(parts(whole), Levels()))}
    with tempfile.TemporaryFile() as file:
        file.write(json.dumps(told).encode())
        file.flush()
        return run((SETTING, "pdf"), file, patience=60, limits=LIMITS)


class Levels:
    """Of headings: none may be passed over, or who is read to takes it for a part that is missing."""

    def __init__(self):
        self.last = 0

    def of(self, node):
        self.last = min(level_of(node), self.last + 1)
        return self.last


def told_of(nodes, levels):
    for node in nodes:
        if node.kind == "table":
            yield from tabled(node, levels)
        elif node.kind == "codeBlock":
            yield {"kind": node.kind, "children": [], "text_of": "".join(piece.text if piece else "\n" for piece in pieces(node))}
        elif node.kind in LISTS:
            items = [{"kind": "listItem", "children": list(told_of(parts(item), levels))} for item in node.children]
            yield {"kind": node.kind, "children": items, "start": number(node, "start", 1, 10**6)}
        elif node.kind == "blockquote":
            yield {"kind": node.kind, "children": list(told_of(parts(node), levels))}
        else:
            yield worded(node, levels)


def worded(node, levels):
    kind = node.kind if node.kind in ("heading", "horizontalRule") else "paragraph"
    told = {"kind": kind, "children": [piece_of(piece) for piece in pieces(node)]}
    return told | {"level": levels.of(node)} if kind == "heading" else told


def piece_of(piece):
    if piece is None:
        return {"kind": "hardBreak", "children": []}
    marks = {name: True for name in piece.marks if name != "link"}
    href = href_of(piece)
    return {"text": piece.text, "marks": marks | {"link": href} if href else marks}


def tabled(node, levels):
    head, body, columns = placed(node)
    if columns:
        drawn = [[told | {"children": list(told_of(parts(cell), levels))} for told, cell in rows] for rows in (head, body)]
        yield {"kind": "table", "children": [], "columns": columns, "head": drawn[0], "body": drawn[1]}
