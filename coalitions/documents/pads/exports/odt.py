"""A text as odt (OpenDocument 1.2, ISO 26300)."""

import io
from typing import Any

from odfdo import Cell, Document, Header, LineBreak, Link, List, ListItem, Paragraph, Row, Span, Style, Table

from coalitions.documents.pads.exports import LISTS, clean, href_of, level_of, parts, pieces
from coalitions.documents.pads.tree import Node, Run

MARKS: dict[str, dict[str, Any]] = {
    "bold": {"bold": True},
    "italic": {"italic": True},
    "underline": {"underline": "solid"},
    "code": {"font": "Courier New"},
}


def odt(name, whole):
    """The bytes of the file. whole: the node of all of it."""
    file = Document("text")
    file.body.clear()
    file.meta.title = clean(name)
    for mark, looks in MARKS.items():
        file.insert_style(Style("text", name=mark, area="text", **looks), automatic=True)
    file.body.append(Header(1, clean(name)))
    for node in parts(whole):
        block(file.body, node)
    file.save(out := io.BytesIO())
    return out.getvalue()


def block(into, node):
    """into: the body, a cell, or an item of a list."""
    if node.kind in LISTS:
        into.append(listed(node))
    elif node.kind == "table":
        into.append(table(node))
    elif node.kind == "blockquote":
        for child in parts(node):
            block(into, child)
    elif node.kind == "heading":
        into.append(words(Header(level_of(node) + 1, ""), node))
    else:
        into.append(words(Paragraph(""), node))


def listed(node):
    made = List()
    for number, item in enumerate(node.children, 1):
        into = ListItem("")
        into.clear()
        for child in parts(item):
            block(into, child if node.kind == "bulletList" or child.kind in LISTS else numbered(child, number))
        made.append(into)
    return made


def numbered(node, number):
    """The number stands among the words: how a list is numbered is a style, and each program has its own."""
    return Node(node.kind, node.attrs, [Run(f"{number}. "), *node.children])


def words(made, node):
    for run in pieces(node):
        if run is None:
            made.append(LineBreak())
        elif run.text:
            made.append(piece(run, node.kind == "codeBlock"))
    return made


def piece(run, is_code):
    styles = [mark for mark in MARKS if mark in run.marks or (is_code and mark == "code")]
    made = Span(run.text)
    if styles:
        made.style = styles[0]
    for style in styles[1:]:
        outer = Span("", style=style)
        outer.append(made)
        made = outer
    return around(made, href_of(run))


def around(made, href):
    if not href:
        return made
    link = Link(href)
    link.append(made)
    return link


def table(node):
    made = Table("text")
    for each in node.children:
        row = Row()
        for one in each.children:
            cell = Cell()
            for child in parts(one):
                block(cell, child)
            row.append(cell)
        made.append(row)
    return made
