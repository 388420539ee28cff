"""Which lists there are in the console, and what became of what an administrator said of a row."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.organisations.console.list_forms import CountyForm, LegalFormForm, MunicipalityForm, NodeForm
from coalitions.organisations.errors import Conflict, StillNeeded, Taken
from coalitions.organisations.models import LegalForm, Node, Place


@dataclass(frozen=True)
class Shelf:
    """One list. name: in the address. new: the words on the button that adds to it. rows: its rows, the retired among them."""

    name: str
    label: Any
    new: Any
    icon: str
    model: Any
    form: Any
    rows: Callable

    @property
    def facts(self):
        """How many are offered and how many are not, and where they come from."""
        rows = self.rows()
        sources = rows.exclude(source="").order_by("source").values_list("source", flat=True).distinct()
        return {"offered": rows.offered().count(), "retired": rows.retired().count(), "sources": list(sources)}


SHELVES = [
    Shelf(
        "forms",
        gettext_lazy("Legal forms"),
        gettext_lazy("New legal form"),
        "gavel",
        LegalForm,
        LegalFormForm,
        lambda: LegalForm.objects.all(),
    ),
    Shelf(
        "municipalities",
        gettext_lazy("Municipalities"),
        gettext_lazy("New municipality"),
        "map-pin",
        Place,
        MunicipalityForm,
        lambda: Place.objects.municipalities(),
    ),
    Shelf(
        "counties",
        gettext_lazy("Counties"),
        gettext_lazy("New county"),
        "map",
        Place,
        CountyForm,
        lambda: Place.objects.counties(),
    ),
    Shelf(
        "nodes",
        gettext_lazy("Nodes"),
        gettext_lazy("New node"),
        "waypoints",
        Node,
        NodeForm,
        lambda: Node.objects.select_related("home"),
    ),
]


def shelf_of(name):
    for shelf in SHELVES:
        if shelf.name == name:
            return shelf
    raise Http404


def listed(shelf, pk):
    return get_object_or_404(shelf.rows(), pk=pk)


def with_use(shelf, page):
    """The page's rows, each with how many organisations name it; as many queries however many there are."""
    used = shelf.model.used()
    for one in page:
        one.count = used.get(getattr(one, "code", None), 0)
    return page


def added(shelf, form, by):
    """The new row, None when somebody gave its code meanwhile."""
    try:
        return shelf.model.objects.add(by=by, **form.cleaned_data)
    except Taken as taken:
        form.add_error("code", _("%(code)s is %(name)s already.") % {"code": taken.listed.code, "name": taken.listed})


def changed(one, form, by):
    """False when somebody changed the same meanwhile; then both values stand there."""
    try:
        one.change(by=by, seen=form.seen, **form.changes)
    except Conflict as conflict:
        form.status, form.data = 409, form.data.copy()
        for name, theirs in conflict.theirs.items():
            shown = dict(getattr(form.fields[name], "choices", [])).get(theirs, theirs)
            form.data[form[name].html_initial_name] = str(theirs)
            words = _("Somebody changed this meanwhile to: %(theirs)s. Save again to keep yours.")
            form.add_error(name, words % {"theirs": shown or _("nothing")})
    return form.is_valid()


def taken_off(request, one):
    try:
        one.retire(by=request.user)
    except StillNeeded as needed:
        return messages.error(request, str(needed))
    messages.success(request, _("%(name)s is no longer offered. Where it stands it stays.") % {"name": one})
