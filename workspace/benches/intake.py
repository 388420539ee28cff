"""A list of 20,000 organisations looked at and taken in, in this process without a socket: rows a second, and memory."""

import io
import resource
import time

from django.core.files.base import ContentFile
from openpyxl import Workbook

from coalitions.organisations.models import SheetImport
from coalitions.organisations.numbers import check_digit
from coalitions.organisations.sheets import MOST
from workspace.drills.figures import Report

HEADER = ("name", "sector", "registration_number", "municipality_code", "website", "note")


async def main(stage, given):
    report = Report(f"a list of {MOST} organisations")
    for kind, make in (("CSV", as_csv), ("XLSX", as_xlsx)):
        file = ContentFile(make(kind), name=f"list.{kind}")
        looked, sheet = timed(lambda file=file: SheetImport.objects.preview(file, by=None))
        report.add(f"{kind}, looked at", MOST / looked, "rows/s", least=500.0)
        sheet.confirm(by=None)
        taken, _nothing = timed(sheet.take_in)
        report.add(f"{kind}, taken in", MOST / taken, "rows/s", least=500.0)
    report.add("most memory of the process", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MiB", most=200.0)
    return report.say()


def timed(deed):
    began = time.perf_counter()
    result = deed()
    return time.perf_counter() - began, result


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


def as_csv(kind):
    return "\n".join(",".join(row) for row in rows(kind)).encode()


def as_xlsx(kind):
    book, file = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet()
    for row in rows(kind):
        sheet.append(row)
    book.save(file)
    return file.getvalue()
