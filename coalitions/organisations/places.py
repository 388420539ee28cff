"""Sweden's 290 municipalities and 21 counties. A code is text: Stockholm is 0180, and the county is its first two digits.

Source: Statistics Sweden (SCB), regional divisions, counties and municipalities; in force since 1 January 2007, read in 2026.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LIST = Path(__file__).parent / "data" / "places.csv"


@dataclass(frozen=True)
class Municipality:
    code: str
    name: str
    county_code: str
    county: str

    def __str__(self):
        return self.name


@cache
def municipalities():
    """{code: Municipality}, in the order of the codes."""
    with LIST.open(encoding="utf-8", newline="") as file:
        rows = [Municipality(*row) for row in list(csv.reader(file))[1:]]
    return {one.code: one for one in rows}


@cache
def counties():
    """{code: name}, in the order of the codes."""
    return {one.county_code: one.county for one in municipalities().values()}
