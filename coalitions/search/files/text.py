"""The text of one file. Runs apart (spaces.apart): knows no Django, and may crash or be killed at any file."""

import io
import re
from zipfile import ZipFile

LONGEST = 400_000  # characters that are kept of one file
OFFICE, OPEN = "application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument."
# Which parts of a packed file hold its words.
PARTS = {
    OFFICE + "wordprocessingml.document": r"word/(document|footnotes|endnotes|header\d*|footer\d*|comments)\.xml",
    OFFICE + "spreadsheetml.sheet": r"xl/(sharedStrings|worksheets/sheet\d+)\.xml",
    OFFICE + "presentationml.presentation": r"ppt/(slides|notesSlides)/\w+\.xml",
    OPEN + "text": r"content\.xml",
    OPEN + "spreadsheet": r"content\.xml",
    OPEN + "presentation": r"content\.xml",
}
BLOCKS = {"p", "h", "si", "is"}  # within one of them a word may lie in several pieces


def pieces(file, content_type):
    """Its text, piece by piece."""
    if content_type == "application/pdf":
        return of_pdf(file)
    return of_packed(file, PARTS[content_type]) if content_type in PARTS else of_plain(file)


def of_plain(file):
    told = io.TextIOWrapper(file, "utf-8-sig", "replace")
    while piece := told.read(65536):
        yield piece


def of_pdf(file):
    from pypdfium2 import PdfDocument

    with PdfDocument(file) as pages:
        for page in pages:
            yield page.get_textpage().get_text_bounded() + "\n"


def of_packed(file, parts):
    with ZipFile(file) as packed:
        for name in sorted(name for name in packed.namelist() if re.fullmatch(parts, name)):
            with packed.open(name) as part:
                yield from paragraphs(part)


def paragraphs(part):
    from lxml.etree import QName, iterparse

    for _event, element in iterparse(part, resolve_entities=False, no_network=True, huge_tree=False):
        if QName(element).localname in BLOCKS:
            yield "".join(element.itertext()) + "\n"
            element.clear()


def text(file, content_type):
    found, length = [], 0
    for piece in pieces(file, content_type):
        found.append(piece)
        length += len(piece)
        if length > LONGEST:
            break
    return "".join(found)[:LONGEST].replace("\x00", " ").encode("utf-8", "replace")


MAKERS = {"text": text}
