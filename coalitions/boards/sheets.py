"""A board on its way out: CSV and XLSX in which no cell is a formula, and JSON with everything."""

import csv
import json
from io import BytesIO, StringIO

from django.utils.translation import gettext as _

from coalitions.boards.models import Card

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what spreadsheets run (OWASP, CSV injection)
WIDTHS = (50, 20, 30, 30, 12, 12, 12, 24, 12, 60)


def heads():
    return [
        _("Task"),
        _("Column"),
        _("People"),
        _("Organisations"),
        _("Due"),
        _("Made on"),
        _("Done"),
        _("Labels"),
        _("Steps"),
        _("Description"),
    ]


def cards_of(board):
    return Card.objects.open().filter(column__board=board).whole().order_by("column__rank", "rank", "pk")


def row(card):
    asked = card.assignees.all()
    return [
        card.title,
        card.column.name,
        ", ".join(str(one.user) for one in asked if one.user),
        ", ".join(one.organisation.name for one in asked if one.organisation),
        card.due_on.isoformat() if card.due_on else "",
        card.created_at.date().isoformat(),
        _("yes") if card.column.is_done else "",
        ", ".join(label.name for label in card.worn),
        f"{card.steps_done}/{card.steps_total}" if card.steps_total else "",
        card.description,
    ]


def harmless(text):
    """With an apostrophe before what a spreadsheet would run: the cell stays what it was to a reader."""
    return f"'{text}" if text.startswith(FORMULA) else text


def as_csv(board):
    """In UTF-8, with the mark by which spreadsheets know it."""
    written = StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL)
    writer.writerow(heads())
    for card in cards_of(board):
        writer.writerow([harmless(cell) for cell in row(card)])
    return ("\ufeff" + written.getvalue()).encode()


def as_xlsx(board):
    """Every cell is typed as text, so none is a formula; signs that XML cannot hold are left out."""
    from openpyxl import Workbook  # a tenth of every process's start, and few processes write a workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Tasks"))
    sheet.freeze_panes = "A2"
    for number, width in enumerate(WIDTHS):
        sheet.column_dimensions["ABCDEFGHIJ"[number]].width = width
    for cells in [heads(), *(row(card) for card in cards_of(board))]:
        sheet.append([text_cell(sheet, cell) for cell in cells])
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def text_cell(sheet, text):
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value="".join(sign for sign in text if sign >= " " or sign in "\t\n"))
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def as_json(board):
    """Columns with their cards, in their order: what the import of another board could read."""
    told: dict = {"board": board.name, "columns": [], "cards": []}
    for column in board.columns.open():
        told["columns"].append({"name": column.name, "limit": column.limit, "is_done": column.is_done})
    for card in cards_of(board):
        told["cards"].append(whole(card))
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def whole(card):
    asked = card.assignees.all()
    return {
        "title": card.title,
        "description": card.description,
        "column": card.column.name,
        "due_on": card.due_on and card.due_on.isoformat(),
        "made_at": card.created_at.isoformat(),
        "people": [str(one.user) for one in asked if one.user],
        "labels": [label.name for label in card.worn],
        "steps": [{"text": step.text, "done": step.done_at is not None} for step in card.steps.all()],
        "organisations": [one.organisation.name for one in asked if one.organisation],
    }


FORMATS = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "json": (as_json, "application/json"),
}
