"""Reading a sheet: CSV in UTF-8, commas or semicolons. The header is row 1; a row may span several lines."""

import csv
import io
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from coalitions.organisations.errors import NotASheet

COLUMNS = {
    "name",
    "sector",
    "legal_form",
    "registration_number",
    "municipality_code",
    "municipality",
    "county",
    "website",
    "note",
}
NEEDED = ["name", "sector"]
MOST = 5000


@dataclass
class Row:
    """fault: what is wrong with the row as a whole; then nothing of it is read."""

    number: int
    typed: dict = field(default_factory=dict)
    fault: str = ""


def read(content):
    """The rows of a file's bytes and its unknown columns. Raises NotASheet in words."""
    lines = records(decoded(content))
    if not lines:
        raise NotASheet(_("the file is empty"))
    header = [column.strip().lower() for column in lines[0]]
    check(header, lines)
    return [row(number, line, header) for number, line in enumerate(lines[1:], 2) if line], unknown(header)


def decoded(content):
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotASheet(_("the file is not in UTF-8; save it as CSV UTF-8")) from None
    if "\0" in text:
        raise NotASheet(_("the file is not text; save it as CSV UTF-8"))
    return text


def records(text):
    first = text.partition("\n")[0]
    separator = ";" if first.count(";") > first.count(",") else ","
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise NotASheet(_("the file breaks off or has quotation marks out of place (%(error)s)") % {"error": error}) from None


def check(header, lines):
    missing = [column for column in NEEDED if column not in header]
    twice = sorted({column for column in header if header.count(column) > 1})
    if missing:
        raise NotASheet(_("the first row must name the columns; missing: %(columns)s") % {"columns": ", ".join(missing)})
    if twice:
        raise NotASheet(_("a column stands there twice: %(columns)s") % {"columns": ", ".join(twice)})
    if len(lines) - 1 > MOST:
        raise NotASheet(_("more than %(most)s rows; take it in parts") % {"most": MOST})


def unknown(header):
    return [column for column in header if column not in COLUMNS]


def row(number, line, header):
    if len(line) != len(header):
        words = _("row has %(found)s columns, the header has %(wanted)s")
        return Row(number, fault=words % {"found": len(line), "wanted": len(header)})
    return Row(number, {column: value for column, value in zip(header, line, strict=True) if column in COLUMNS})
