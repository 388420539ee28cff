"""What a text says as plain words: a block is a line."""

from coalitions.documents.pads.tree import Run, tree

BLOCKS = {"paragraph", "heading", "codeBlock", "tableRow"}
PARTED = {"tableCell", "tableHeader"}


def words(fragment):
    return "\n".join(line for part in "".join(said(tree(fragment))).split("\n") if (line := part.strip()))


def said(node):
    if isinstance(node, Run):
        yield node.text
    elif node.kind == "image":
        yield str(node.attrs.get("alt") or "")
    elif node.kind == "hardBreak":
        yield "\n"
    else:
        for child in node.children:
            yield from said(child)
        yield "\n" if node.kind in BLOCKS else " " if node.kind in PARTED else ""
