"""The import, on the files themselves: every row ends as its own `expected_result` says, and twice is the same as once."""

import csv
import io
import re
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from coalitions.organisations import sheets
from coalitions.organisations.errors import NotASheet
from coalitions.organisations.models import Organisation
from coalitions.organisations.places import municipalities

DATA = Path(__file__).parent / "data"
REAL, BAD = DATA / "organisations.csv", DATA / "organisations-bad.csv"
EXPECTED = {
    number: (line[-1] if len(line) == 10 else line[10])
    for number, line in enumerate(list(csv.reader(BAD.open(encoding="utf-8")))[1:], 2)
}


def take_in(path):
    with override("en"):
        return Organisation.objects.take_in(sheets.read(path.read_bytes())[0])


def command(path):
    out = io.StringIO()
    with override("en"):
        call_command("import_organisations", str(path), stdout=out)
    return out.getvalue()


@pytest.fixture
def outcomes(db):
    return {one.row: one for one in take_in(BAD)}


def said(outcome):
    """In the words of the column expected_result."""
    kind = "reject" if outcome.state == "refused" else "accept_with_warning" if outcome.remarks else "accept"
    return ": ".join([kind, *(f"{column}: {words}" if column else words for column, words in outcome.remarks[:1])])


@pytest.mark.parametrize("row", EXPECTED)
def test_every_row_ends_as_its_own_expected_result_says(outcomes, row):
    wanted = re.sub(r"^accept \(.*\)$", "accept", EXPECTED[row])
    assert said(outcomes[row]) == wanted
    assert len(outcomes[row].remarks) <= 1


def test_nine_good_seven_with_warning_eighteen_refused(outcomes):
    kinds = [said(one).partition(":")[0] for one in outcomes.values()]
    assert [kinds.count(kind) for kind in ("accept", "accept_with_warning", "reject")] == [9, 7, 18]
    assert Organisation.objects.count() == 16


def test_what_is_kept_is_what_the_person_meant(outcomes):
    kept = {row: one.organisation for row, one in outcomes.items() if one.organisation}
    assert kept[7].number == "829997-0403" and kept[24].number == "232100-9702"
    assert kept[30].name == "Kooperativet Hanverket ekonomisk förening"
    assert kept[32].name == "Lyktans Läxstuga" and "\n" in kept[34].note
    assert kept[13].note == "@SUM(1+1)*cmd|calc" and kept[16].website == "https://www.bjorkvingen.example"
    assert kept[18].municipality_code == "0180" and kept[20].municipality.county == "Västerbotten"


def test_org06_without_number_the_form_gives_the_reason(outcomes):
    assert (outcomes[4].organisation.no_number_reason, outcomes[29].organisation.no_number_reason) == ("informal", "unit")
    assert not outcomes[13].organisation.is_complete and outcomes[4].organisation.is_complete


def test_twice_is_the_same_as_once(outcomes):
    again = take_in(BAD)
    assert Organisation.objects.count() == 16
    assert [one.state for one in again].count("present") == 16 and [one.state for one in again].count("new") == 0


def test_the_real_file_is_taken_in_whole(db):
    outcomes = take_in(REAL)
    assert [one.state for one in outcomes] == ["new"] * 47
    assert Organisation.objects.exclude(registration_number=None).count() == 9
    assert [one.state for one in take_in(REAL)] == ["present"] * 47


def test_org03_the_note_is_the_reason_of_an_override(db):
    take_in(REAL)
    override_row = Organisation.objects.get(name__startswith="RISE").history.get(field="sector")
    assert (override_row.was, override_row.now) == ("business", "academia") and "override" in override_row.reason


def test_org07_the_real_files_places_are_those_of_the_list():
    rows = [row for row in csv.DictReader(REAL.open(encoding="utf-8")) if row["municipality_code"]]
    assert rows and all(municipalities()[row["municipality_code"]].name == row["municipality"] for row in rows)
    assert all(municipalities()[row["municipality_code"]].county == row["county"] for row in rows)


def test_the_command_names_row_column_and_reason_and_the_unknown_column_once(db):
    told = command(BAD)
    assert "row 3: refused: registration_number: wrong check digit" in told
    assert "row 33: refused: row has 11 columns, the header has 10" in told
    assert told.count("expected_result") == 1
    assert told.rstrip().endswith("16 new, 0 present already, 18 refused")
    assert command(BAD).rstrip().endswith("0 new, 16 present already, 18 refused")


HEADER = "name,sector\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty"),
        ((HEADER + "Å,public\n").encode("latin-1"), "the file is not in UTF-8; save it as CSV UTF-8"),
        ((HEADER + "A,public\n").encode("utf-16"), "the file is not in UTF-8; save it as CSV UTF-8"),
        (b"name,sector\nA\0,public\n", "the file is not text; save it as CSV UTF-8"),
        (b"namn,sektor\nA,public\n", "the first row must name the columns; missing: name, sector"),
        (b"name,sector,name\nA,public,B\n", "a column stands there twice: name"),
        ((HEADER + "A,public\n" * 20001).encode(), "more than 20000 rows; take it in parts"),
    ],
)
def test_a_file_that_is_no_sheet_is_refused_in_words(content, words):
    with override("en"), pytest.raises(NotASheet) as caught:
        sheets.read(content)
    assert str(caught.value) == words


def test_a_file_that_breaks_off_inside_quotation_marks_is_refused():
    with pytest.raises(NotASheet):
        sheets.read(b'name,sector\n"A,public\n')


def test_a_byte_order_mark_and_semicolons_are_what_spreadsheets_write():
    rows, unknown = sheets.read("\ufeffName;Sector\r\nÅkeriet;business\r\n".encode())
    assert [(row.number, row.typed) for row in rows] == [(2, {"name": "Åkeriet", "sector": "business"})] and unknown == []


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(CommandError):
        command(tmp_path / "no.csv")
