"""Writes lists of 20,000 organisations into a folder, in a process of its own so that its memory is not counted as ours."""

import sys
from pathlib import Path

from openpyxl import Workbook

from coalitions.organisations.numbers import check_digit

MOST = 20_000
HEADER = ("name", "sector", "registration_number", "municipality_code", "website", "note")


def rows(kind):
    yield HEADER
    for nth in range(MOST):
        nine = f"{'55' if kind == 'CSV' else '76'}9{nth:06}"
        domain = f"https://{kind.lower()}{nth}.example"
        yield (
            f"Förening {kind} {nth}",
            "business",
            nine + check_digit(nine),
            "0180",
            domain,
            "En anteckning av vanlig längd.",
        )


def as_csv(file):
    file.write_text("\n".join(",".join(row) for row in rows("CSV")))


def as_xlsx(file):
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows("XLSX"):
        sheet.append(row)
    book.save(file)


if __name__ == "__main__":
    as_csv(Path(sys.argv[1], "list.CSV"))
    as_xlsx(Path(sys.argv[1], "list.XLSX"))
