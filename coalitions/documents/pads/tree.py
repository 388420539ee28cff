"""What a text says, out of Yjs: nested nodes and runs of words. Kinds and marks are those that Tiptap gives them."""

from dataclasses import dataclass, field

from pycrdt import XmlElement, XmlText

DEEP = 40  # levels that are read; what lies deeper no person made


@dataclass
class Node:
    kind: str
    attrs: dict = field(default_factory=dict)
    children: list = field(default_factory=list)


@dataclass
class Run:
    """Words with the same marks. marks: {kind: attributes}."""

    text: str
    marks: dict = field(default_factory=dict)


def tree(fragment):
    """The nodes of a whole text."""
    with fragment.doc.transaction():  # else each look at a node is one of its own
        return Node("doc", {}, list(children(fragment, DEEP)))


def children(element, deep):
    for child in element.children if deep else ():
        if isinstance(child, XmlText):
            yield from (Run(text, marks or {}) for text, marks in child.diff() if isinstance(text, str))
        elif isinstance(child, XmlElement):
            yield Node(
                child.tag or "",
                {name: value for name, value in child.attributes if value is not None},
                list(children(child, deep - 1)),
            )
