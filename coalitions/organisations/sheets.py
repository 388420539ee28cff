"""Reading a sheet: CSV in UTF-8, commas or semicolons, or XLSX. The header is row 1; a row may span several lines."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from coalitions.organisations import workbooks
from coalitions.organisations.errors import NotASheet

COLUMNS = (
    "name",
    "sector",
    "legal_form",
    "registration_number",
    "municipality_code",
    "municipality",
    "county",
    "website",
    "note",
)
NEEDED = ["name", "sector"]
MOST = 20_000
WIDEST = 40  # columns
NOT_TEXT = (b"%pdf", b"\x89png", b"\xff\xd8\xff", b"gif8", b"<html", b"<!doc", b"<?xml", b"{\\rtf")


@dataclass
class Row:
    """fault: what is wrong with the row as a whole; then nothing of it is read."""

    number: int
    typed: dict = field(default_factory=dict)
    fault: str = ""


@dataclass
class Sheet:
    """rows: read as one goes on, so that a long file need not stand in memory; going on may raise NotASheet."""

    rows: Iterator[Row]
    unknown: list


def read(content, columns=COLUMNS, needed=NEEDED):
    """The rows of a file's bytes and its unknown columns. Raises NotASheet in words."""
    sheet = opened(ContentFile(content), columns, needed)
    return list(sheet.rows), sheet.unknown


def opened(file, columns=COLUMNS, needed=NEEDED):
    """Raises NotASheet in words."""
    start = file.read(8)
    file.seek(0)
    lines = workbooks.lines(file) if start.startswith(workbooks.MARKS) else records(file, start)
    first = list(islice(lines, 10))
    if not any(line for _number, line in first):
        raise NotASheet(_("the file is empty"))
    header = [column.strip().lower() for column in first[0][1]]
    check(header, first, needed)
    return Sheet(rows(chain(first[1:], lines), header, columns), [column for column in header if column not in columns])


def records(file, start):
    """(number, cells) of each record of a text."""
    if start.lower().startswith(NOT_TEXT):
        raise NotASheet(_("the file is not a spreadsheet; choose one in CSV or XLSX"))
    texts = decoded(file)
    first = next(texts, "")
    separator = ";" if first.count(";") > first.count(",") else ","
    try:
        yield from enumerate(csv.reader(chain([first], texts), delimiter=separator, strict=True), 1)
    except csv.Error as error:
        raise NotASheet(_("the file breaks off or has quotation marks out of place (%(error)s)") % {"error": error}) from None


def decoded(file):
    """Its lines as text, the mark of UTF-8 taken off."""
    for number, line in enumerate(file):
        try:
            text = line.decode("utf-8" if number else "utf-8-sig")
        except UnicodeDecodeError:
            raise NotASheet(_("the file is not in UTF-8; save it as CSV UTF-8")) from None
        if "\0" in text:
            raise NotASheet(_("the file is not text; save it as CSV UTF-8"))
        yield text


def check(header, first, needed):
    """Of the first rows: that there is one header, and that it stands on top."""
    if len(header) > WIDEST:
        words = _("the first row has %(count)s columns; at most %(most)s are read")
        raise NotASheet(words % {"count": len(header), "most": WIDEST})
    missing = [column for column in needed if column not in header]
    others = [number for number, line in first[1:] if {*needed} <= {cell.strip().lower() for cell in line}]
    if missing and others:
        raise NotASheet(_("the names of the columns stand in row %(row)s; take away the rows above it") % {"row": others[0]})
    if missing:
        raise NotASheet(_("the first row must name the columns; missing: %(columns)s") % {"columns": ", ".join(missing)})
    if others:
        raise NotASheet(_("row %(row)s names the columns once more; keep one such row") % {"row": others[0]})
    if twice := sorted({column for column in header if column and header.count(column) > 1}):
        raise NotASheet(_("a column stands there twice: %(columns)s") % {"columns": ", ".join(twice)})


def rows(lines, header, columns):
    for number, line in lines:
        if number > MOST + 1:
            raise NotASheet(_("more than %(most)s rows; take it in parts") % {"most": MOST})
        if line:
            yield row(number, line, header, columns)


def row(number, line, header, columns):
    typed = {column: value for column, value in zip(header, line, strict=False) if column in columns}
    if len(line) != len(header):
        words = _("row has %(found)s columns, the header has %(wanted)s")
        return Row(number, typed, words % {"found": len(line), "wanted": len(header)})
    return Row(number, typed)
