"""docs/threats.md: every test and drill it names exists, every row is there, and what proves it says its number."""

import re
from pathlib import Path

import pytest

from workspace.drills.names import DRILLS

ROOT = Path(__file__).resolve().parent.parent
LINES = re.findall(r"^\| (T\d+) \| (.+?) \| (.+?) \|$", (ROOT / "docs/threats.md").read_text(), re.M)
ROWS = {
    row: (re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", proofs), re.findall(r"`drill (\w+)`", proofs)) for row, _, proofs in LINES
}
WANTED = [*range(1, 19), *range(22, 43), 57, 65, *range(69, 77), *range(80, 83), *range(85, 88), *range(100, 117)]
# Named by their numbers
OURS = [f"T{number}" for number in WANTED if 26 <= number <= 42 and number not in (37, 40) or number >= 100]


def test_every_row_is_there_once():
    assert [row for row, *_ in LINES] == [f"T{number}" for number in WANTED]


@pytest.mark.parametrize("row", ROWS)
def test_what_is_named_exists(row):
    tests, drills = ROWS[row]
    assert [f"{file}::{name}" for file, name in tests if not defined(file, name)] == []
    assert set(drills) <= set(DRILLS)


def defined(file, name):
    return (ROOT / file).is_file() and re.search(rf"^(async )?def {name}\(", (ROOT / file).read_text(), re.M)


@pytest.mark.parametrize("row", OURS)
def test_what_proves_a_row_says_its_number(row):
    tests, drills = ROWS[row]
    assert tests or drills
    assert [name for _, name in tests if f"_{row.lower()}_" not in name] == []
    assert [name for name in drills if not re.search(rf"\b{row}\b", docstring(name))] == []


def docstring(drill):
    return (ROOT / f"workspace/drills/{DRILLS[drill].module}.py").read_text().split('"""')[1]


def test_no_row_is_promised_and_shown_at_once():
    assert [row for row, _, proofs in LINES if (proofs == "not yet") == bool(any(ROWS[row]))] == []
