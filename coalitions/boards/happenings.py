"""What became of a task, in words: its rows in the log, newest first."""

from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.boards.models import Card, ChecklistItem, Column
from coalitions.live.models import LogRow
from coalitions.people.models import User

SHOWN = 30  # of the newest
FIELDS = {
    "title": gettext_lazy("the title"),
    "description": gettext_lazy("the description"),
    "due_on": gettext_lazy("the due date"),
}
SAID = {
    "card.added": gettext_lazy("made the task"),
    "card.edited": gettext_lazy("changed %(fields)s"),
    "card.moved": gettext_lazy("moved it to %(now)s"),
    "card.assigned": gettext_lazy("changed who does it"),
    "card.labelled": gettext_lazy("changed the labels"),
    "card.archived": gettext_lazy("archived it"),
    "card.restored": gettext_lazy("restored it"),
    "card.stalled": gettext_lazy("marked it as untouched for long"),
    "card.waiting": gettext_lazy("changed what it waits for"),
    "card.due": gettext_lazy("reminded of its date"),
    "step.added": gettext_lazy("added the step %(step)s"),
    "step.done": gettext_lazy("ticked %(step)s"),
    "step.reopened": gettext_lazy("reopened %(step)s"),
    "step.changed": gettext_lazy("changed the step %(step)s"),
    "step.removed": gettext_lazy("removed a step"),
}


class Happening(NamedTuple):
    """who: the person's name, or what stands for one who is no more here or for the system."""

    who: str
    did: str
    at: object


def happenings(card):
    """The newest of them, in four queries however many there are."""
    rows = list(
        LogRow.objects.filter(subject_type=Card._meta.label_lower, subject_id=card.pk, kind__in=SAID).order_by("-seq")[:SHOWN]
    )
    names = named(rows)
    return [Happening(names["by"].get(row.by, _("The board")), told(row, names), row.at) for row in rows]


def named(rows):
    """Names of the persons, columns and steps that the rows speak of by number."""
    people = User.objects.filter(pk__in={row.by for row in rows if row.by}, erased_at=None)
    columns = Column.objects.filter(pk__in={row.small["now"] for row in rows if "now" in row.small})
    steps = ChecklistItem.objects.filter(pk__in={row.small["step"] for row in rows if "step" in row.small})
    return {"by": {one.pk: str(one) for one in people}, "now": texts(columns), "step": texts(steps)}


def texts(things):
    return {one.pk: _("“%(name)s”") % {"name": one} for one in things}


def told(row, names):
    fields = [str(FIELDS[name]) for name in row.small.get("fields", ()) if name in FIELDS]
    now, step = names["now"].get(row.small.get("now"), ""), names["step"].get(row.small.get("step"), "")
    return (SAID[row.kind] % {"fields": ", ".join(fields), "now": now, "step": step}).strip()
