"""The makers: each gets open files and gives bytes, or what JSON can say. They run in the child only."""

import difflib
import io
import zipfile
from collections.abc import Callable

from coalitions.documents.previews.office import html, lines
from coalitions.spaces.apart.why import Why

WIDTH = 1200  # pixels of a page
PIXELS = 50_000_000  # of a picture; more is a bomb or no thing to look at in a list
UNPACKED, PARTS = 200 * 1024 * 1024, 5000  # bytes and entries of an office file
LINES = 4000  # of each text that is compared


def pdf(file):
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError as error:
        raise Why("locked" if "password" in str(error).lower() else "broken")


def pages(file):
    """{pages: how many}"""
    return {"pages": len(pdf(file))}


def page(file, number):
    """One page of a PDF, from 1, as PNG."""
    document = pdf(file)
    if not 0 < number <= len(document):
        raise Why("absent")
    sheet = document[number - 1]
    width, height = sheet.get_size()
    scale = min(WIDTH / max(width, 1), 4 * WIDTH / max(height, 1))
    return png(sheet.render(scale=scale).to_pil())


def picture(file, number=1):
    """A picture, no larger than it is looked at."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = PIXELS
    image = Image.open(file)
    if image.width * image.height > PIXELS:
        raise Why("large")
    image.draft("RGB", (1600, 1600))
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((1600, 1600))
    return png(upright.convert("RGBA" if upright.mode in ("RGBA", "LA", "P", "PA") else "RGB"))


def png(image):
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def office(file, content_type):
    """{html: still to be cleaned by whoever shows it}"""
    unpacks_small(file, content_type)
    return {"html": html(file, content_type)}


def unpacks_small(file, content_type):
    """Raises Why for what grows too large when unpacked, before any of it is."""
    if content_type in ("application/vnd.ms-excel", "text/plain"):
        return
    with zipfile.ZipFile(file) as packed:
        parts = packed.infolist()
    if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
        raise Why("large")
    file.seek(0)


def text(file, content_type):
    if content_type == "application/pdf":
        return [line for sheet in pdf(file) for line in sheet.get_textpage().get_text_range().splitlines()][:LINES]
    if content_type == "text/plain":
        return file.read(4_000_000).decode("utf-8-sig", "replace").splitlines()[:LINES]
    unpacks_small(file, content_type)
    return lines(file, content_type)[:LINES]


def compare(one, other, content_types):
    """{rows: [[sign, left, right]]}: what stayed ("="), went ("-"), came ("+") or changed ("~"), with little around it."""
    left, right = text(one, content_types[0]), text(other, content_types[1])
    rows = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, left, right, autojunk=True).get_opcodes():
        if tag == "equal":
            rows += kept(left[a:b])
        else:
            rows += changed(left[a:b], right[c:d])
    return {"rows": rows}


def kept(block):
    """A long stretch that stayed says its ends only."""
    shown = block if len(block) <= 6 else [*block[:3], None, *block[-3:]]
    return [["=", line, line] if line is not None else ["…", "", ""] for line in shown]


def changed(left, right):
    longest = max(len(left), len(right))
    pairs = zip(left + [None] * (longest - len(left)), right + [None] * (longest - len(right)), strict=True)
    return [["+" if a is None else "-" if b is None else "~", a or "", b or ""] for a, b in pairs]


MAKERS: dict[str, Callable] = {"pages": pages, "page": page, "picture": picture, "office": office, "compare": compare}
