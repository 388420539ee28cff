"""Elements as the nodes that the editor takes; a node that does not fit where it lies would be thrown away by it, words and all.

A node is {kind, attrs, children}, a run of words {text, marks}: as JSON has them, for they come out of a child process.
"""

import re

MARKS = {"strong": "bold", "b": "bold", "em": "italic", "i": "italic", "u": "underline", "s": "strike", "del": "strike"}
MARKS |= {"code": "code"}
LISTS = {"ul": "bulletList", "ol": "orderedList"}
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 3, "h5": 3, "h6": 3}
WITHIN = {"span", "a", "sup", "sub", "img", "br", *MARKS}
LEADS = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
SPACE = re.compile(r"[ \t\r\n\f]+")


def node(kind, children=(), **attrs):
    return {"kind": kind, "attrs": attrs, "children": list(children)}


def blocks(element):
    """The children of an element; words that stand between blocks are paragraphs."""
    made, words = [], []
    for child in element.children:
        if isinstance(child, str) or child.tag in WITHIN:
            words += inline(child, {})
        else:
            made += [*worded("paragraph", words), *block(child)]
            words = []
    return [*made, *worded("paragraph", words)]


def block(element):
    draw = BLOCKS.get(element.tag)
    return draw(element) if draw else blocks(element)


def inline(child, marks):
    if isinstance(child, str):
        return [{"text": SPACE.sub(" ", child), "marks": plain(marks)}]
    if child.tag == "br":
        return [node("hardBreak")]
    if child.tag == "img":
        return [node("image", src=child.attrs.get("src", ""), alt=child.attrs.get("alt", ""))]
    inner = marked(child, marks)
    return [piece for each in child.children for piece in inline(each, inner)]


def marked(element, marks):
    href = element.attrs.get("href", "") if element.tag == "a" else ""
    if LEADS.match(href):
        return marks | {"link": {"href": href}}
    return marks | {MARKS[element.tag]: {}} if element.tag in MARKS else marks


def plain(marks):
    """A link is underlined as it is; other programs say it once more."""
    return {name: value for name, value in marks.items() if name != "underline" or "link" not in marks}


def worded(kind, words, **attrs):
    """A block of these words, and pictures, which are blocks of their own, after it; nothing where nothing is said."""
    said = trimmed([piece for piece in words if piece.get("kind") != "image"])
    if said:
        yield node(kind, said, **attrs)
    yield from (piece for piece in words if piece.get("kind") == "image")


def trimmed(words):
    while words and is_blank(words[0]):
        words = words[1:]
    while words and is_blank(words[-1]):
        words = words[:-1]
    words = [dict(piece) for piece in words]
    if words and "text" in words[0]:
        words[0]["text"] = words[0]["text"].lstrip(" ")
    if words and "text" in words[-1]:
        words[-1]["text"] = words[-1]["text"].rstrip(" ")
    return words


def is_blank(piece):
    return not piece["text"].strip(" ") if "text" in piece else piece["kind"] == "hardBreak"


def words_of(element):
    return [piece for child in element.children for piece in inline(child, {})]


def heading(element):
    return worded("heading", words_of(element), level=HEADINGS[element.tag])


def listed(element):
    items = [item(child) for child in element.children if not isinstance(child, str)]
    return [node(LISTS[element.tag], items, **number(element, "start"))] if items else []


def item(element):
    """It begins with a paragraph, also where a list or a table lies in it at once."""
    inner = blocks(element) if element.tag == "li" else list(block(element))
    return node("listItem", inner if inner and inner[0]["kind"] == "paragraph" else [node("paragraph"), *inner])


def quote(element):
    inner = blocks(element)
    return [node("blockquote", inner)] if inner else []


def code(element):
    said = "".join(spoken(element)).strip("\n")
    return [node("codeBlock", [{"text": said, "marks": {}}])] if said else []


def spoken(element):
    for child in element.children:
        yield from [child] if isinstance(child, str) else spoken(child)


def table(element):
    rows = [node("tableRow", cells) for row in rows_of(element) if (cells := [cell(each) for each in cells_of(row)])]
    return [node("table", rows)] if rows else []


def rows_of(element):
    for child in element.children:
        if not isinstance(child, str) and child.tag in ("thead", "tbody", "tfoot"):
            yield from rows_of(child)
        elif not isinstance(child, str) and child.tag == "tr":
            yield child


def cells_of(row):
    return [child for child in row.children if not isinstance(child, str) and child.tag in ("td", "th")]


def cell(element):
    kind = "tableHeader" if element.tag == "th" else "tableCell"
    return node(kind, blocks(element) or [node("paragraph")], **number(element, "colspan"), **number(element, "rowspan"))


def number(element, name):
    value = element.attrs.get(name, "")
    return {name: int(value)} if value.isdecimal() and len(value) < 7 else {}


BLOCKS = {"p": blocks, "ul": listed, "ol": listed, "blockquote": quote, "pre": code, "table": table}
BLOCKS |= {"hr": lambda element: [node("horizontalRule")], **dict.fromkeys(HEADINGS, heading)}
