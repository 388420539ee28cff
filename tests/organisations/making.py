"""Sheets, workbooks and forms as people send them."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from coalitions.organisations import as_shown
from coalitions.organisations.models import SheetImport
from coalitions.organisations.numbers import check_digit

FIELDS = (*as_shown.FIELDS, "reason")


def upload(content, name="lista.csv"):
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


def sheet(content, by=None, name="lista.csv"):
    return SheetImport.objects.preview(upload(content, name), by=by)


def workbook(*rows):
    book, file = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


def form_of(**typed):
    return dict.fromkeys(FIELDS, "") | typed


def number(nth):
    """A number in no use here that passes."""
    nine = f"5588{nth:05}"
    return nine + check_digit(nine)
