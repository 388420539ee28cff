"""A text made by the server: nodes as pads/tree.py has them become a change like any that a browser sends."""

from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from coalitions.documents.pads.tree import Node, Run


def made(root, *nodes):
    """The change that puts these nodes into an empty text."""
    doc = Doc()
    with doc.transaction():
        grow(doc.get(root, type=XmlFragment), nodes)
    return doc.get_update()


def grow(parent, nodes):
    """Nodes are put at the end; runs beside each other are one piece of text, as an editor writes it."""
    runs = []
    for node in nodes:
        if isinstance(node, Run):
            runs.append(node)
        else:
            write(parent, runs)
            runs = []
            grow(parent.children.append(XmlElement(node.kind, node.attrs)), node.children)
    write(parent, runs)


def write(parent, runs):
    if not any(run.text for run in runs):
        return
    text, at = parent.children.append(XmlText()), 0
    for run in runs:
        text.insert(at, run.text, run.marks)
        at += len(run.text.encode())


def heading(words, level=1):
    return Node("heading", {"level": level}, [Run(words)])


def paragraph(words=""):
    return Node("paragraph", {}, [Run(words)])


def bullets(*lines):
    return Node("bulletList", {}, [Node("listItem", {}, [paragraph(line)]) for line in lines])


def table(*rows):
    """The first row holds the headings."""
    return Node("table", {}, [Node("tableRow", {}, [cell(words, at) for words in row]) for at, row in enumerate(rows)])


def cell(words, row):
    return Node("tableCell" if row else "tableHeader", {}, [paragraph(words)])
