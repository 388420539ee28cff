"""What a text says as plain words: a block is a line."""

from coalitions.documents.pads.tree import Run, tree

MOST = 2**53  # no number of a person is larger
BLOCKS = {"paragraph", "heading", "codeBlock", "tableRow"}
PARTED = {"tableCell", "tableHeader"}


def words(fragment):
    return "\n".join(line for part in "".join(said(tree(fragment))).split("\n") if (line := part.strip()))


def named(node):
    """The ids of all whom it names; a browser may write anything there."""
    if isinstance(node, Run):
        mention = node.marks.get("mention")
        user = mention.get("user") if isinstance(mention, dict) else None
        return {int(user)} if isinstance(user, int | float) and 0 < user < MOST else set()
    return set().union(*map(named, node.children))


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
