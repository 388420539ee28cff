"""A text as a file for other programs: each kind makes bytes of a name and the nodes of the whole (pads/tree.py)."""

import re

from coalitions.documents.pads.html import leads
from coalitions.documents.pads.tree import Node, Run

UNSAID = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML has no place for them
LISTS = ("bulletList", "orderedList")
PLACED = ("image", "hardBreak")  # they stand among words


def clean(text):
    return UNSAID.sub("", text)


def spoken(node):
    """A picture is its words: it is a document of the space, which asks at each request who may see it."""
    return f"[{node.attrs.get('alt')}]" if node.attrs.get("alt") else ""


def pieces(node):
    """The runs of a block, breaks between them as None. Marks of what lies within stay its own."""
    for child in node.children:
        if isinstance(child, Run):
            yield Run(clean(child.text), child.marks)
        elif child.kind == "image":
            yield Run(clean(spoken(child)), {"italic": True})
        elif child.kind == "hardBreak":
            yield None
        else:
            yield from pieces(child)


def parts(node):
    """The blocks of a node; words that stand between blocks are blocks of their own."""
    for child in node.children:
        loose = isinstance(child, Run) or child.kind in PLACED
        yield Node("paragraph", {}, [child]) if loose else child


def level_of(node):
    level = node.attrs.get("level")
    return int(level) if level in (1, 2, 3) else 1


def href_of(run):
    link = run.marks.get("link")
    href = str(link.get("href") or "") if isinstance(link, dict) else ""
    return clean(href) if leads(href) else ""
