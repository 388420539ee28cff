"""What the child reads out of a file (spaces/apart): {nodes, pictures, left}. It knows no Django, and may crash at any file.

pictures: [bytes in base64], named by nodes as "picture:0". left: {what did not come over: how often}.
"""

import base64
import io
import re
import zipfile
from collections import Counter

from coalitions.documents.pads.imports.elements import read
from coalitions.documents.pads.imports.nodes import blocks
from coalitions.documents.previews.making import unpacks_small
from coalitions.documents.previews.office import WORD
from coalitions.spaces.apart.why import Why

LISTS = ((f"List {kind} {depth}", tag, depth) for kind, tag in (("Bullet", "ul"), ("Number", "ol")) for depth in (2, 3))
STYLES = [
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='Subtitle'] => h2:fresh",
    "p[style-name='Quote'] => blockquote > p:fresh",
    "u => u",
    *(f"p[style-name='{style}'] => {'ul|ol > li > ' * (depth - 1)}{tag} > li:fresh" for style, tag, depth in LISTS),
]
PICTURES, LARGEST = 40, 9 * 1024 * 1024  # how many are taken over, and bytes of all of them
PARTS = {r"word/header\d*\.xml": "headers", r"word/footer\d*\.xml": "headers", r"word/comments\.xml": "comments"}
WITHIN = {b"<w:txbxContent": "boxes", b"<m:oMath>": "formulas", b"<c:chart ": "charts", b"<w:del ": "deletions"}
LONGEST = 4_000_000  # bytes of Markdown
PICTURE = re.compile(r'<img [^>]*?alt="([^"]*)"[^>]*>|<img [^>]*>')


def docx(file):
    unpacks_small(file, WORD)
    import mammoth

    packed, pictures = io.BytesIO(file.read()), Pictures()
    left = Counter(missing(packed))
    html = mammoth.convert_to_html(packed, style_map="\n".join(STYLES), convert_image=mammoth.images.img_element(pictures.take))
    return told(html.value, pictures.kept, left + pictures.left)


class Pictures:
    """Those that a text can show, until there are too many."""

    def __init__(self):
        self.kept, self.size, self.left = [], 0, Counter()

    def take(self, image):
        with image.open() as file:
            data = file.read(LARGEST + 1)
        if image.content_type not in SHOWN or len(self.kept) == PICTURES or self.size + len(data) > LARGEST:
            self.left["pictures"] += 1
            return {"src": ""}
        self.size += len(data)
        self.kept.append(base64.b64encode(data).decode())
        return {"src": f"picture:{len(self.kept) - 1}"}


SHOWN = {"image/png", "image/jpeg", "image/gif", "image/webp"}


def missing(file):
    """{what a text has no place for: how often}"""
    with zipfile.ZipFile(file) as packed:
        found = Counter(word for part in packed.namelist() for pattern, word in PARTS.items() if re.fullmatch(pattern, part))
        body = packed.read("word/document.xml")
    file.seek(0)
    return found + Counter({word: body.count(sign) for sign, word in WITHIN.items()})


def markdown(file):
    from markdown_it import MarkdownIt

    data = file.read(LONGEST + 1)
    if len(data) > LONGEST:
        raise Why("large")
    html = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).render(data.decode("utf-8-sig"))
    words, many = PICTURE.subn(lambda found: found[1] or "", html)  # kept elsewhere: to fetch them would tell who reads
    return told(words, [], Counter(pictures=many))


def told(html, pictures, left):
    return {"nodes": blocks(read(html)), "pictures": pictures, "left": {word: many for word, many in left.items() if many}}


MAKERS = {"docx": docx, "md": markdown}
