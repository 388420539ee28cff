"""CSV of Planka or Kanboard, or any with a title and a column: known by the names in its first row, in whatever case."""

import csv
from io import StringIO

from django.utils.translation import gettext as _

from coalitions.boards.bringing.plan import NAME, NotABoard, Plan, card, day, one_line

COLUMNS = {
    "title": ("title", "task", "card", "card title", "name", "titel", "uppgift"),
    "column": ("column", "list", "list name", "column title", "kolumn"),
    "description": ("description", "desc", "beskrivning"),
    "due_on": ("due date", "due", "date_due", "due_date", "förfaller"),
    "people": ("assignee", "assignees", "members", "assignee name", "assignee username", "people", "ansvariga", "personer"),
    "labels": ("tags", "labels", "etiketter"),
    "category": ("category", "kategori"),
    "state": ("status",),
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
    if "column" not in at and "state" in at:
        at["column"] = at.pop("state")  # where there is no other, the state is what a board would part its tasks by
    if "title" not in at:
        raise NotABoard(_("the first row names no column of titles; it should hold “Title”"))
    plan, known = Plan(one_line(name)[:80] or _("Imported board")), {}
    american = (
        month_first([row[at["due_on"]] for row in rows[1:] if len(row) > at["due_on"]], header) if "due_on" in at else False
    )
    for row in filter(any, rows[1:]):
        cell = {ours: row[place].strip() if place < len(row) else "" for ours, place in at.items()}
        column = one_line(cell.get("column"))[:NAME] or _("To do")
        if column not in known:
            known[column] = len(known)
            plan.columns.append({"name": column, "archived": False, "is_done": column.casefold() in DONE})
        card(plan, cell["title"], known[column], **fields(plan, cell, american))
    plan.left.update({f"column {header[place]}": 1 for place in range(len(header)) if header[place] and place not in at.values()})
    return plan


def fields(plan, cell, american):
    """Several people or labels in one cell stand between commas. A task that Kanboard closed is on its board no more."""
    people = [{"name": name, "email": name.lower() if "@" in name else ""} for name in several(cell.get("people"))]
    url = cell.get("links", "")
    links = [{"name": url[:200], "url": url[:2000]}] if url.startswith(("https://", "http://")) else []
    labels = [[name[:40], "stone"] for name in dict.fromkeys(several(cell.get("labels")) + several(cell.get("category")))]
    due_on, gone = day(plan, swapped(cell.get("due_on", ""), american)), "column" in cell and is_closed(cell.get("state"))
    more = {"description": cell.get("description", ""), "due_on": due_on, "archived": gone}
    return more | {"people": people, "labels": labels, "links": links}


def is_closed(state):
    return (state or "").casefold() in ("closed", "stängd")


def several(text):
    return [one_line(part) for part in (text or "").split(",") if part.strip()]


def slashed(text):
    parts = text.strip().split(" ")[0].split("/")
    return parts if len(parts) == 3 and all(part.isdecimal() for part in parts) else None


def month_first(dates, header):
    """Kanboard writes 12/31/2026, others 31/12/2026: the file itself tells by a date that can be one of them only."""
    found = [parts for parts in map(slashed, dates) if parts]
    if any(int(parts[0]) > 12 for parts in found):
        return False
    return any(int(parts[1]) > 12 for parts in found) or "task id" in header


def swapped(text, american):
    parts = slashed(text)
    if parts is None:
        return text
    month, day_of = (parts[0], parts[1]) if american else (parts[1], parts[0])
    return f"{parts[2]}-{month:0>2}-{day_of:0>2}"
