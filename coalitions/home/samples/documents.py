"""Samples of a space's documents."""

from types import SimpleNamespace

from django.core.paginator import Paginator

from coalitions.documents.kinds import Kind, icon_of
from coalitions.documents.listing import Column, Listing, Shelf
from coalitions.documents.models import Document
from coalitions.home.samples.shell import Sample
from coalitions.home.samples.things import AT, KOMMUN, LASGLANTAN, SAMIRA, SPACE, TUVA, new

PDF = {
    "name": "Nulägesbild läsning 2026.pdf",
    "kind": Kind.PDF,
    "size": 482_113,
    "content_type": "application/pdf",
    "sha256": "5b1c9f20a7e4",
}
LINK = {"name": "Anteckningar från träff 2", "kind": Kind.LINK, "url": "https://filer.sjobrunna.example/t2"}


def document(author=SAMIRA, organisation=LASGLANTAN, **fields):
    fields = (
        PDF | {"author": author, "changed_by": author, "organisation": organisation, "changed_at": AT, "created_at": AT} | fields
    )
    return new(Document, space=SPACE, **fields)


def one(**fields):
    return lambda: {"document": document(**fields), "keeps": True, "space": SPACE}


def listing(*documents):
    shelves = [
        Shelf(Kind.PDF, Kind.PDF.label, icon_of(Kind.PDF), 2, "?kind=pdf"),
        Shelf(Kind.LINK, Kind.LINK.label, icon_of(Kind.LINK), 1, "?"),
    ]
    columns = [
        Column("Namn", "?sort=name", ""),
        Column("Ägare", "?", ""),
        Column("Organisation", "?", ""),
        Column("Ändrat", "?", "descending"),
    ]
    page = Paginator(documents, 2).page(1)
    shown = {"page": page, "columns": columns, "kinds": shelves, "organisations": [(KOMMUN, "?"), (LASGLANTAN, "?")], "total": 3}
    return {"space": SPACE, "listing": SimpleNamespace(kind="pdf", organisation=KOMMUN.pk, everything="?", next="?", **shown)}


def full():
    return listing(document(), document(TUVA, KOMMUN, **LINK), document(None, KOMMUN))


def form():
    return {"form": Sample(), "space": SPACE, "document": document()}


STATES = {
    "file": one(),
    "link": one(**LINK),
    "of a former member": one(author=None),
    "in the bin": one(binned_at=AT, binned_by=TUVA),
}

SAMPLES = {
    "documents/_attach.html": {"": lambda: {"part": {"thing": SimpleNamespace(space_id=SPACE.pk), "name": "card-1"}}},
    "documents/_bin.html": {
        "one": lambda: {"space": SPACE, "documents": [document(binned_at=AT, binned_by=TUVA)]},
        "empty": lambda: {"space": SPACE, "documents": []},
    },
    "documents/_document.html": STATES,
    "documents/_empty.html": {
        "nothing yet": lambda: {"space": SPACE, "listing": Listing(SPACE, {})},
        "nothing found": lambda: {"space": SPACE, "listing": Listing(SPACE, {"q": "hyresavtal"})},
    },
    "documents/_facts.html": STATES,
    "documents/_kind.html": {"file": one(), "link": one(**LINK)},
    "documents/_kinds.html": {"": full},
    "documents/_link_form.html": {"": form},
    "documents/_name_form.html": {"": form},
    "documents/_open.html": {"file": one(), "link": one(**LINK)},
    "documents/_owner.html": {"": one(), "former member": one(author=None)},
    "documents/_pages.html": {"": full},
    "documents/_sharing.html": {"": one()},
    "documents/_table.html": {"": full},
    "documents/_undo.html": {"": one()},
    "documents/_upload_button.html": {"": lambda: {"space": SPACE, "limit": 1024**3}},
    "documents/_upload_form.html": {"": form},
}
