"""What a child process said a file holds, looked through: only kinds, marks and numbers that a text has come in."""

import base64
import json
import tempfile
from dataclasses import dataclass, field
from itertools import count
from shutil import copyfileobj

from coalitions.documents.pads.exports import clean
from coalitions.documents.pads.html import leads
from coalitions.documents.pads.making import made
from coalitions.documents.pads.shared import MOST
from coalitions.documents.pads.tree import DEEP, Node, Run
from coalitions.spaces.apart.limited import Nothing, run

MAKING = "coalitions.documents.pads.imports.making"
NODES = 100_000  # of one file
KINDS = {"paragraph", "heading", "bulletList", "orderedList", "listItem", "blockquote", "codeBlock", "hardBreak"}
KINDS |= {"table", "tableRow", "tableCell", "tableHeader", "image", "horizontalRule"}
NUMBERS = {"level": 3, "start": 10**6, "colspan": 100, "rowspan": 1000}
WORDS = {"src": 100, "alt": 1000}
MARKS = {"bold", "italic", "underline", "strike", "code"}
UNLIKE = (ValueError, KeyError, TypeError, AttributeError, RecursionError)  # the child said something else than it should


@dataclass
class Read:
    """What a file says. pictures: bytes of each. left: {what did not come over: how often}."""

    nodes: list
    pictures: list = field(default_factory=list)
    left: dict = field(default_factory=dict)

    def without_title(self, name):
        """The name of a text stands over it: a file that begins with it would say it twice."""
        first = self.nodes[0] if self.nodes else Node("")
        said = "".join(run.text for run in first.children if isinstance(run, Run))
        return self.nodes[1:] if first.kind == "heading" and said.strip() == name else self.nodes

    @property
    def title(self):
        """What the file calls itself: the words of a heading of the first kind that it begins with."""
        first = self.nodes[0] if self.nodes else Node("")
        is_title = first.kind == "heading" and first.attrs.get("level") == 1
        return "".join(run.text for run in first.children if isinstance(run, Run)).strip() if is_title else ""


def read(file, kind):
    """What a file of that kind says: docx or md. Raises Nothing with the word why it cannot be read, Busy."""
    with tempfile.TemporaryFile() as copy:  # what is small lies in memory, and has no descriptor
        copyfileobj(file, copy)
        copy.flush()
        told = run((MAKING, kind), copy)
    try:
        found = looked_through(json.loads(told))
    except UNLIKE as error:
        raise Nothing("broken") from error
    if len(made("measured", *found.nodes)) > MOST // 2:
        raise Nothing("large")
    return found


def looked_through(told):
    left = count()
    nodes = [node(each, DEEP - 2, left) for each in told["nodes"]]
    pictures = [base64.b64decode(each, validate=True) for each in told["pictures"]]
    return Read(nodes, pictures, {str(word): int(many) for word, many in told["left"].items()})


def node(told, deep, left):
    if next(left) > NODES or not deep:
        raise Nothing("large")
    if "text" in told:
        return Run(clean(told["text"]), dict(marks(told["marks"])))
    if told["kind"] not in KINDS:
        raise ValueError(told["kind"])
    return Node(told["kind"], dict(attributes(told["attrs"])), [node(each, deep - 1, left) for each in told["children"]])


def attributes(told):
    for name, value in told.items():
        if name in NUMBERS:
            yield name, max(1, min(NUMBERS[name], int(value)))
        elif name in WORDS:
            yield name, clean(value)[: WORDS[name]]


def marks(told):
    for name, value in told.items():
        if name in MARKS:
            yield name, {}
        elif name == "link" and leads(value["href"]):
            yield name, {"href": clean(value["href"])}
