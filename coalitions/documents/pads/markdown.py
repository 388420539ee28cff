"""A text as Markdown (CommonMark, with the tables of GitHub's), for those who take it elsewhere."""

import re

from coalitions.documents.pads.html import leads
from coalitions.documents.pads.tree import Run

SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
LEADING = re.compile(r"^(\s*)([#+-]|\d+(?=[.)]))", re.M)
AROUND = {"code": "`", "bold": "**", "italic": "*", "strike": "~~"}


def markdown(node):
    """The whole, as lines that end with a newline."""
    return blocks(node).strip("\n") + "\n"


def blocks(node):
    return "\n\n".join(part for child in node.children if (part := block(child)))


def block(node):
    if isinstance(node, Run) or node.kind in ("image", "hardBreak"):
        return inline(node)
    draw = BLOCKS.get(node.kind)
    return draw(node) if draw else blocks(node)


def words(node):
    return "".join(inline(child) for child in node.children)


def inline(node):
    if isinstance(node, Run):
        return marked(node)
    if node.kind == "image":
        return f"![{escaped(str(node.attrs.get('alt') or ''))}]({address(node.attrs.get('src'))})"
    return "\\\n" if node.kind == "hardBreak" else words(node)


def marked(run):
    """Marks stand close round the words: with a space within, they would be no marks."""
    bare = run.text.strip()
    if not bare:
        return run.text
    drawn = bare if "code" in run.marks else escaped(bare)
    for name, sign in AROUND.items():
        if name in run.marks:
            drawn = f"{sign}{drawn}{sign}"
    link = run.marks.get("link")
    if isinstance(link, dict) and leads(str(link.get("href") or "")):
        drawn = f"[{drawn}]({address(link['href'])})"
    before, after = run.text.split(bare, 1)
    return f"{before}{drawn}{after}"


def escaped(text):
    return SPECIAL.sub(r"\\\1", text)


def address(value):
    return re.sub(r"[\s()<>]", lambda found: f"%{ord(found[0]):02X}", str(value or ""))


def paragraph(node):
    return LEADING.sub(lambda found: f"{found[1]}\\{found[2]}" if not found[2].isdigit() else found[0] + "\\", words(node))


def heading(node):
    level = node.attrs.get("level")
    return "#" * (int(level) if level in (1, 2, 3, 4, 5, 6) else 1) + " " + words(node).replace("\\\n", " ")


def bullets(node):
    return "\n".join(item(child, "- ") for child in node.children)


def ordered(node):
    return "\n".join(item(child, f"{number}. ") for number, child in enumerate(node.children, 1))


def item(node, sign):
    return sign + blocks(node).replace("\n\n", "\n").replace("\n", "\n" + " " * len(sign))


def quote(node):
    return "\n".join(f"> {line}".rstrip() for line in blocks(node).split("\n"))


def code(node):
    return "```\n" + "".join(run.text for run in node.children if isinstance(run, Run)) + "\n```"


def table(node):
    """The first row is the head, whatever it holds: Markdown knows no table without one."""
    rows = [[cell(each) for each in row.children] for row in node.children]
    width = max(map(len, rows), default=0)
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return "\n".join([*lines[:1], "|" + " --- |" * width, *lines[1:]])


def cell(node):
    return " ".join(blocks(node).replace("\\\n", " ").split())


BLOCKS = {
    "paragraph": paragraph,
    "heading": heading,
    "bulletList": bullets,
    "orderedList": ordered,
    "blockquote": quote,
    "codeBlock": code,
    "table": table,
    "horizontalRule": lambda node: "---",
}
