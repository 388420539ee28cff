"""What a person asked of the list: which documents, in which order, which page of them."""

from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Paginator
from django.db.models.functions import Coalesce
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from coalitions.documents.kinds import Kind
from coalitions.documents.models import Document
from coalitions.documents.shelves import Shelves
from coalitions.organisations.models import Organisation

WINDOW = 200
ORDERS = {
    "name": ("folded", "pk"),
    "owner": ("owner_name", "folded", "pk"),
    "organisation": ("organisation__name", "folded", "pk"),
    "version": ("latest", "folded", "pk"),
    "changed": ("changed", "pk"),
}
LABELS = {"name": _("Name"), "owner": _("Owner"), "organisation": _("Organisation")}
LABELS |= {"version": _("Version"), "changed": _("Changed")}
ASKED = ("kind", "organisation", "folder", "label", "shelf")
USUAL = "-changed"


@dataclass(frozen=True)
class Column:
    """One head of the table. order: what its link asks for; sorted: ascending, descending or nothing."""

    label: object
    order: str
    sorted: str


class Listing:
    """The list as its address asks for it; an address that makes no sense shows the usual list."""

    def __init__(self, space, asked, reader=None):
        self.space, self.reader = space, reader
        self.text = asked.get("q", "").strip()[:100]
        self.kind = asked.get("kind", "") if asked.get("kind") in Kind.values else ""
        self.organisation, self.folder, self.label = (number(asked.get(name, "")) for name in ("organisation", "folder", "label"))
        self.shelf = asked.get("shelf", "") if reader and asked.get("shelf") in ("favourites", "recent") else ""
        self.order = asked.get("sort", USUAL) if asked.get("sort", "").lstrip("-") in ORDERS else USUAL
        self.page = Paginator(self.rows(), WINDOW).get_page(asked.get("page"))

    def all(self):
        return Document.objects.listed().filter(space=self.space)

    def found(self):
        found = self.all().matching(self.text) if self.text else self.all()
        found = found.filter(kind=self.kind) if self.kind else found
        found = found.at_hand(self.reader, self.shelf) if self.shelf else found
        exact = {"organisation": self.organisation, "folder": self.folder, "labels": self.label}
        return found.filter(**{name: pk for name, pk in exact.items() if pk})

    def rows(self):
        keys = ORDERS[self.order.lstrip("-")]
        turned = (f"-{key}" if self.order.startswith("-") else key for key in keys)
        owned = self.found().annotate(owner_name=Coalesce("handed_to__name", "author__name"))
        return owned.order_by(*turned).stamps()

    def drawn(self):
        return Document.objects.drawn()

    @property
    def is_usual(self):
        """Only the usual list can be kept by placing single rows; any other is fetched again."""
        return not self.is_narrowed and self.order == USUAL and self.page.number == 1

    @property
    def is_narrowed(self):
        return bool(self.text or any(getattr(self, name) for name in ASKED))

    def columns(self):
        return [self.column(key) for key in LABELS]

    def column(self, key):
        up = self.order == key
        state = {key: "ascending", f"-{key}": "descending"}.get(self.order, "")
        first = "-changed" if key == "changed" else key
        return Column(LABELS[key], self.query(sort=f"-{key}" if up else key if state else first), state)

    @cached_property
    def beside(self):
        return Shelves(self)

    @cached_property
    def organisations(self):
        """(organisation, address) of those whose documents lie here."""
        here = Organisation.objects.filter(pk__in=self.all().values("organisation"))
        return [(one, self.query(organisation="" if one.pk == self.organisation else one.pk)) for one in here]

    def query(self, **changes):
        """The address of this list with something else asked; without the page, which would not fit any more."""
        asked = {"q": self.text, "sort": self.order} | {name: getattr(self, name) for name in ASKED} | changes
        kept = {name: value for name, value in asked.items() if value and (name, value) not in [("sort", USUAL), ("page", 1)]}
        return f"?{urlencode(kept)}"

    @property
    def everything(self):
        return self.query(**dict.fromkeys(ASKED, ""))

    @property
    def here(self):
        return self.query(page=self.page.number)

    @property
    def previous(self):
        return self.query(page=self.page.number - 1)

    @property
    def next(self):
        return self.query(page=self.page.number + 1)


def number(text):
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else ""
