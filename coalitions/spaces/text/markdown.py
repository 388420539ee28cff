"""Markdown to HTML: CommonMark with tables, strikethrough and bare links. HTML in it is text; a cleaner stands behind it."""

import re

from markdown_it import MarkdownIt

from coalitions.spaces.text.allowed import clean
from coalitions.spaces.text.mentions import mentions

TOP = 4  # people's headings stand below the page's own
DEPTH = 20  # nesting beyond this is text
SIGNS = 3000  # more punctuation than this in one message costs the server more than 100 ms
SIGN = re.compile(r"[^\w\s]|[\n_]")
DEAR = re.compile(r"\w\.(?=[^\W\d])|\[")  # what may be a link is tried as one, and counts three times
ADDRESS = re.compile(r"(https?|mailto):", re.IGNORECASE)
DOCUMENT = re.compile(r"/spaces/\d+/documents/\d+/")  # a file beside the post


def shift(state):
    """Headings of what people write go below those of the page; tables can be scrolled by keyboard."""
    for token in state.tokens:
        if token.type == "table_open":
            token.attrSet("tabindex", "0")
        for link in token.children or ():
            if link.type == "link_open" and DOCUMENT.fullmatch(str(link.attrGet("href") or "")):
                link.attrSet("class", "attachment")
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + TOP - 1)}"


class Reader(MarkdownIt):
    def validateLink(self, url):
        return bool(ADDRESS.match(url) or DOCUMENT.fullmatch(url))


def reader():
    options = {"html": False, "linkify": True, "breaks": True, "typographer": False, "maxNesting": DEPTH}
    markdown = Reader("commonmark", options).enable(["table", "strikethrough", "linkify"]).disable(["image", "reference"])
    markdown.linkify.set({"fuzzy_email": False}).add("ftp:", None).add("//", None)
    markdown.inline.ruler.before("link", "mention", mentions)
    markdown.core.ruler.push("shift", shift)
    return markdown


MARKDOWN = reader()


def is_readable(body):
    """Whether it can be drawn in good time: text with signs, not signs with text."""
    return len(SIGN.findall(body)) + 2 * len(DEAR.findall(body)) <= SIGNS


def draw(body, people):
    """Safe HTML. people: {name in lower case: user id} of those who may be mentioned."""
    return clean(MARKDOWN.render(body, {"people": people, "lengths": sorted({len(name) for name in people}, reverse=True)}))
