"""CSV of Planka or Kanboard, or any with a title and a column: known by the names in its first row, in whatever case."""

import csv
from io import StringIO

from django.utils.translation import gettext as _

from coalitions.boards.bringing.plan import NAME, NotABoard, Plan, card, day, one_line

COLUMNS = {
    "title": ("title", "task", "card", "card title", "name", "titel", "uppgift"),
    "column": ("column", "list", "list name", "column title", "kolumn", "status"),
    "description": ("description", "desc", "beskrivning"),
    "due_on": ("due date", "due", "date_due", "due_date", "förfaller"),
    "people": ("assignee", "assignees", "members", "assignee username", "people", "ansvariga", "personer"),
    "labels": ("tags", "labels", "category", "etiketter"),
    "links": ("link", "url", "external link"),
}
DONE = ("done", "klart", "closed")


def read(content, name):
    """The plan of a file's bytes. Raises NotABoard in words."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotABoard(_("the file is not in UTF-8; save it as CSV UTF-8")) from None
    first = text.partition("\n")[0]
    separator = ";" if first.count(";") > first.count(",") else ","
    try:
        rows = list(csv.reader(StringIO(text), delimiter=separator, strict=True))
    except csv.Error as error:
        raise NotABoard(_("the file breaks off or has quotation marks out of place (%(error)s)") % {"error": error}) from None
    return planned(rows, name)


def planned(rows, name):
    header = [cell.strip().lower() for cell in rows[0]] if rows else []
    at = {
        ours: header.index(found) for ours, names in COLUMNS.items() if (found := next((n for n in names if n in header), None))
    }
    if "title" not in at:
        raise NotABoard(_("the first row names no column of titles; it should hold “Title”"))
    plan, known = Plan(one_line(name)[:80] or _("Imported board")), {}
    for row in filter(any, rows[1:]):
        cell = {ours: row[place].strip() if place < len(row) else "" for ours, place in at.items()}
        column = one_line(cell.get("column"))[:NAME] or _("To do")
        if column not in known:
            known[column] = len(known)
            plan.columns.append({"name": column, "archived": False, "is_done": column.casefold() in DONE})
        card(plan, cell["title"], known[column], **fields(plan, cell))
    plan.left.update({f"column {header[place]}": 1 for place in range(len(header)) if header[place] and place not in at.values()})
    return plan


def fields(plan, cell):
    """Several people or labels in one cell stand between commas."""
    people = [{"name": name, "email": name.lower() if "@" in name else ""} for name in several(cell.get("people"))]
    url = cell.get("links", "")
    links = [{"name": url[:200], "url": url[:2000]}] if url.startswith(("https://", "http://")) else []
    labels = [[name[:40], "stone"] for name in dict.fromkeys(several(cell.get("labels")))]
    due_on = day(plan, swapped(cell.get("due_on", "")))
    return {"description": cell.get("description", ""), "due_on": due_on, "people": people, "labels": labels, "links": links}


def several(text):
    return [one_line(part) for part in (text or "").split(",") if part.strip()]


def swapped(text):
    """Kanboard writes 31/12/2026 or 2026-12-31 as its settings say: the first is turned into the second."""
    parts = text.split(" ")[0].split("/")
    return f"{parts[2]}-{parts[1]:0>2}-{parts[0]:0>2}" if len(parts) == 3 else text
