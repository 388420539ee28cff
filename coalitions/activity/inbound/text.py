"""What a person wrote in a mail: without the quoted mail below it and without the signature."""

import re
from html.parser import HTMLParser

QUOTED = re.compile(r"\s*>")
SIGNED = re.compile(r"--\s?$|_{10,}\s*$|(Skickat från|Sent from|Get Outlook for|Hämta Outlook för) .{0,60}$", re.IGNORECASE)
WEEKDAY = r"(mån|tis|ons|tors|fre|lör|sön)\w*\b"
WROTE = rf"(On\b.*\bwrote:|Den\b.*\bskrev\b.*:|{WEEKDAY}.*\bskrev\b.*:|.*<[^>]+@[^>]+> (wrote|skrev):)"
ASCRIBED = re.compile(rf"\s*{WROTE}\s*$", re.IGNORECASE | re.DOTALL)
FORWARDED = re.compile(r"\s*-{2,}\s*(Original Message|Ursprungligt meddelande|Forwarded message|Vidarebefordrat)", re.IGNORECASE)
HEADERS = re.compile(r"\s*\*?(From|Från|Avsändare):\*? .*@", re.IGNORECASE)
BLOCKS = {"p", "div", "br", "li", "tr", "h1", "h2", "h3", "blockquote"}
UNSAID = {"style", "script", "head", "title"}


class Plain(HTMLParser):
    """The words of an HTML mail, lines where it breaks them, quotes left out."""

    def __init__(self):
        super().__init__()
        self.words, self.depth = [], 0

    def handle_starttag(self, tag, attrs):
        quoted = tag == "blockquote" or "gmail_quote" in (dict(attrs).get("class") or "")
        if self.depth or tag in UNSAID or quoted:
            self.depth += tag not in ("br", "img", "hr", "meta", "input", "link")
        elif tag in BLOCKS:
            self.words.append("\n")

    def handle_endtag(self, tag):
        self.depth = max(0, self.depth - 1) if self.depth else 0

    def handle_data(self, data):
        if not self.depth:
            self.words.append(data)


def plain(message):
    """The text of a mail, from its plain part or else from its HTML; empty when it has neither."""
    part = message.get_body(("plain", "html"))
    try:
        words = part.get_content() if part else ""
    except (LookupError, UnicodeError):  # a charset nobody knows
        words = part.get_payload(decode=True).decode("utf-8", "replace")
    return stripped(words) if part is not None and part.get_content_type() == "text/html" else words


def stripped(html):
    reader = Plain()
    reader.feed(html)
    return "".join(reader.words)


def own_words(text):
    """Everything above the first line that begins a quoted mail or a signature, less quoted lines between."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").split("\n")
    kept = []
    for at, line in enumerate(lines):
        if ends(line, lines[at + 1] if at + 1 < len(lines) else ""):
            break
        if not QUOTED.match(line):
            kept.append(line.rstrip())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def ends(line, following):
    """Whether what the writer wrote ends here. The line that says who wrote what is quoted may be broken in two."""
    signs = SIGNED.match(line) or FORWARDED.match(line) or HEADERS.match(line) or ASCRIBED.match(line)
    return bool(signs or (re.match(r"\s*(On|Den)\b", line) and ASCRIBED.match(f"{line} {following}")))
