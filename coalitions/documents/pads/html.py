"""A text as HTML: for readers without JavaScript, in print and in exports. Only what stands in these tables is written."""

from urllib.parse import urlsplit

from django.utils.html import escape, format_html, format_html_join

from coalitions.documents.pads.tree import Run

PLAIN = {
    "paragraph": "p",
    "bulletList": "ul",
    "listItem": "li",
    "blockquote": "blockquote",
    "tableRow": "tr",
}
MARKS = {"bold": "strong", "italic": "em", "underline": "u", "strike": "s", "code": "code"}
LEADS = {"http", "https", "mailto"}
OUTER = 2  # the page has the text's name as its heading, so the text's own begin one below it
MOST = 1000  # columns or rows of a cell


def html(node):
    """Safe HTML of a node or a run."""
    if isinstance(node, Run):
        return marked(node)
    draw = DRAWN.get(node.kind)
    if draw:
        return draw(node)
    return wrapped(PLAIN[node.kind], node) if node.kind in PLAIN else inner(node)


def inner(node):
    return format_html_join("", "{}", ((html(child),) for child in node.children))


def wrapped(tag, node, **numbers):
    """numbers: attributes, written where they say more than nothing would."""
    said = format_html_join("", ' {}="{}"', ((name, number) for name, number in numbers.items() if number > 1))
    return format_html("<{0}{2}>{1}</{0}>", tag, inner(node), said)


def marked(run):
    drawn = escape(run.text)
    for name, tag in MARKS.items():
        if name in run.marks:
            drawn = format_html("<{0}>{1}</{0}>", tag, drawn)
    if "mention" in run.marks:
        drawn = format_html('<span class="mention">{}</span>', drawn)
    return linked(drawn, run.marks.get("link"))


def linked(drawn, link):
    href = str(link.get("href") or "") if isinstance(link, dict) else ""
    if not leads(href):
        return drawn
    return format_html('<a href="{}" rel="noopener noreferrer nofollow">{}</a>', href, drawn)


def leads(href):
    """Whether an address may be followed: nothing that a browser would run."""
    try:
        return urlsplit(href).scheme.lower() in LEADS
    except ValueError:
        return False


def heading(node):
    return wrapped(f"h{min(OUTER + whole(node, 'level', 1, 4), 6)}", node)


def ordered(node):
    return wrapped("ol", node, start=whole(node, "start", 1, 10**6))


def cell(node):
    spans = {name: whole(node, name, 1, MOST) for name in ("colspan", "rowspan")}
    return wrapped("th" if node.kind == "tableHeader" else "td", node, **spans)


def table(node):
    return format_html('<div class="scrolls" tabindex="0"><table><tbody>{}</tbody></table></div>', inner(node))


def image(node):
    """Pictures are the product's own: an address elsewhere would tell its owner who reads."""
    src = str(node.attrs.get("src") or "")
    if not src.startswith("/spaces/"):
        return escape(node.attrs.get("alt") or "")
    return format_html('<img src="{}" alt="{}" loading="lazy">', src, str(node.attrs.get("alt") or ""))


def whole(node, name, least, most):
    """A number among the attributes; clients may write anything there."""
    try:
        return max(least, min(most, int(node.attrs.get(name) or least)))
    except (TypeError, ValueError, OverflowError):
        return least


DRAWN = {
    "heading": heading,
    "orderedList": ordered,
    "tableCell": cell,
    "tableHeader": cell,
    "table": table,
    "image": image,
    "hardBreak": lambda node: format_html("<br>"),
    "horizontalRule": lambda node: format_html("<hr>"),
    "codeBlock": lambda node: format_html("<pre><code>{}</code></pre>", inner(node)),
}
