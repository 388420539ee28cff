"""Reading the first sheet of an XLSX workbook, row by row. What a formula would give is unknown to us, so it is refused."""

import zipfile
import zlib
from datetime import date, datetime

from django.utils.translation import gettext as _

from coalitions.organisations.errors import NotASheet

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
MARKS = (ZIP, OLE)
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
LARGEST = 40 * 1024 * 1024  # bytes, unpacked: more of it does not fit in memory beside the rest
BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, SyntaxError)
DAMAGED = (*BROKEN, ValueError, LookupError, TypeError, AttributeError)  # whatever the reader of workbooks stumbles over


def lines(file):
    """(number, cells as text) of each row that holds something. Raises NotASheet in words."""
    from openpyxl import load_workbook  # a tenth of every process's start, and few processes read a workbook

    look(file)
    try:
        book = load_workbook(file, read_only=True, keep_links=False)
        yield from told(book.worksheets[0])
    except NotASheet:
        raise
    except DAMAGED:
        raise NotASheet(_("the file is damaged or not a spreadsheet; save it again as XLSX or CSV")) from None


def look(file):
    """At the outside of the file, before anything of it is unpacked."""
    if file.read(4) == OLE:
        raise NotASheet(old(file))
    try:
        with zipfile.ZipFile(file) as packed:
            sizes = {one.filename: one.file_size for one in packed.infolist()}
    except zipfile.BadZipFile:
        raise NotASheet(_("the file is damaged or not a spreadsheet; save it again as XLSX or CSV")) from None
    if "xl/workbook.xml" not in sizes:
        raise NotASheet(_("the file is not a spreadsheet; choose one in CSV or XLSX"))
    if sum(sizes.values()) > LARGEST:
        raise NotASheet(_("the workbook is too large; save the sheet as CSV, or take it in parts"))
    file.seek(0)


def old(file):
    file.seek(0)
    if any(ENCRYPTED in chunk for chunk in file.chunks()):
        return _("the file is encrypted; save it without a password")
    return _("the file is in an old format; save it as XLSX or CSV")


def told(sheet):
    """An empty row ends nothing: its number is only passed over. Rows are as wide as the first, or as what they hold."""
    width = 0
    for number, cells in enumerate(sheet.iter_rows(), 1):
        texts = [text(cell, number) for cell in cells]
        while len(texts) > width and not texts[-1]:
            texts.pop()
        if any(texts):
            yield number, texts + [""] * (width - len(texts))
        width = width or len(texts)


def text(cell, number):
    """As a person would have typed it: a number without its decimal point when it is whole."""
    value = cell.value
    if cell.data_type == "f":
        raise NotASheet(_("row %(row)s holds a formula; save the sheet with its values only") % {"row": number})
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
