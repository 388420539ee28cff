"""Files as they come: what cannot be read is said in words beside the field, and nothing is kept of it."""

import io
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.utils.translation import override

from coalitions.organisations import sheets, workbooks
from coalitions.organisations.errors import NotASheet
from coalitions.organisations.models import Organisation, SheetImport
from tests.organisations.making import upload, workbook

NAMES = ["name", "sector"]
ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")


def zipped(**files):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return file.getvalue()


FILES = {
    "empty": (b"", "The file is empty."),
    "only empty lines": (b"\n\n\n", "The file is empty."),
    "in another encoding": ("name,sector\nÅ,public\n".encode("latin-1"), "The file is not in UTF-8; save it as CSV UTF-8."),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", "The file is not a spreadsheet; choose one in CSV or XLSX."),
    "some archive": (zipped(a="b"), "The file is not a spreadsheet; choose one in CSV or XLSX."),
    "a broken workbook": (workbook(NAMES)[:300], "The file is damaged or not a spreadsheet; save it again as XLSX or CSV."),
    "an empty workbook": (workbook(), "The file is empty."),
    "encrypted": (ENCRYPTED, "The file is encrypted; save it without a password."),
    "old": (ENCRYPTED[:500], "The file is in an old format; save it as XLSX or CSV."),
    "with a formula": (
        workbook(NAMES, ["A", "public"], ["=1+1", "public"]),
        "Row 3 holds a formula; save the sheet with its values only.",
    ),
    "200 columns": (",".join(f"c{n}" for n in range(200)).encode(), "The first row has 200 columns; at most 40 are read."),
    "three rows on top": (
        b"Lista,,\nHosten 2026,,\nname,sector,note\nA,public,\n",
        "The names of the columns stand in row 3; take away the rows above it.",
    ),
    "three headers": (
        b"name,sector\nname,sector\nname,sector\nA,public\n",
        "Row 2 names the columns once more; keep one such row.",
    ),
    "no header": (b"A,public\nB,public\n", "The first row must name the columns; missing: name, sector."),
}


@pytest.mark.parametrize("kind", FILES)
def test_org_10_a_file_that_cannot_be_read_is_refused_in_words_and_nothing_is_kept(cast, as_, kind):
    content, words = FILES[kind]
    before = Organisation.objects.count()
    cast.rasmus.change(by=cast.rasmus, language="en")
    answer = as_(cast.rasmus).post("/console/imports/", {"file": upload(content)})
    assert answer.status_code == 422 and answer.context["form"].errors["file"] == [words]
    assert (SheetImport.objects.count(), Organisation.objects.count()) == (0, before)


def test_org_10_more_rows_than_are_taken_in_are_refused_as_a_whole(cast, as_, monkeypatch):
    monkeypatch.setattr(sheets, "MOST", 3)
    answer = as_(cast.rasmus).post("/console/imports/", {"file": upload("name,sector\n" + "A,public\n" * 4)})
    assert answer.status_code == 422 and not SheetImport.objects.exists()


def test_a_file_that_is_too_large_is_refused_before_it_is_read(cast, as_, monkeypatch):
    monkeypatch.setattr("coalitions.organisations.sending_up.LARGEST", 10)
    assert as_(cast.rasmus).post("/console/imports/", {"file": upload("name,sector\nA,public\n")}).status_code == 422


def test_a_workbook_says_what_its_cells_show(db):
    header = ["name", "sector", "registration_number", "municipality_code", "note", None]
    book = workbook(header, ["Å AB", "business", 5599970307, 180, None], [], ["B", "public", 2120009705.0, "0180", True])
    rows, unknown = sheets.read(book)
    assert [(row.number, row.typed["registration_number"], row.typed["municipality_code"]) for row in rows] == [
        (2, "5599970307", "180"),
        (4, "2120009705", "0180"),
    ]
    assert unknown == [] and not any(row.fault for row in rows)


def test_a_row_wider_than_the_header_is_refused_alone(db):
    rows, _unknown = sheets.read(workbook(NAMES, ["A", "public", "mer"], ["B", "public"]))
    assert [bool(row.fault) for row in rows] == [True, False]


def test_what_would_unpack_to_more_than_memory_holds_is_refused(monkeypatch):
    monkeypatch.setattr(workbooks, "LARGEST", 1000)
    with override("en"), pytest.raises(NotASheet, match="too large"):
        sheets.read(workbook(NAMES))


def test_a_long_file_is_read_row_by_row(db):
    class Endless(ContentFile):
        given = 0

        def __iter__(self):
            yield b"name,sector\n"
            while True:
                self.given += 1
                yield b"A,public\n"

    file = Endless(b"name,sector\n")
    sheet = sheets.opened(file)
    assert [next(sheet.rows).number, file.given < 20] == [2, True]
    with pytest.raises(NotASheet):
        list(sheet.rows)
    assert file.given <= sheets.MOST + 2
