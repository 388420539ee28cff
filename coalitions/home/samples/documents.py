"""Samples of a space's documents."""

from datetime import datetime, time
from types import SimpleNamespace

from django.core.paginator import Paginator

from coalitions.documents.kinds import Kind, icon_of
from coalitions.documents.listing import Column, Listing
from coalitions.documents.models import Document, Folder, Label, Scan
from coalitions.documents.shelves import Shelf
from coalitions.home.samples.shell import Sample
from coalitions.home.samples.things import AT, KOMMUN, LASGLANTAN, SAMIRA, SPACE, TOMORROW, TUVA, given, new
from coalitions.spaces.models import Moderation

TOMORROW_NOON = datetime.combine(TOMORROW, time(12), AT.tzinfo)
QUOTA = SimpleNamespace(used=1_300_000_000, of=5 * 1024**3, percent=24)
PDF = {
    "name": "Nulägesbild läsning 2026.pdf",
    "kind": Kind.PDF,
    "size": 482_113,
    "content_type": "application/pdf",
    "sha256": "5b1c9f20a7e4",
}
LINK = {"name": "Anteckningar från träff 2", "kind": Kind.LINK, "url": "https://filer.sjobrunna.example/t2"}

TEXT = {"name": "Kallelse till träff 3", "kind": Kind.PAD, "size": None, "content_type": "", "sha256": "", "latest": 0}


def document(author=SAMIRA, organisation=LASGLANTAN, **fields):
    fields = (
        PDF | {"author": author, "changed_by": author, "organisation": organisation, "changed_at": AT, "created_at": AT} | fields
    )
    labels = [new(Label, name=name) for name in fields.pop("labels", ())]
    return given(new(Document, space=SPACE, state="ready", **({"latest": 0 if fields.get("url") else 2} | fields)), labels=labels)


def one(**fields):
    doing = {"keeps": True, "writes": True, "sorts": True, "opens_lock": True, "favourite": {"favourite": "no"}}
    return lambda: {"document": document(**fields), "space": SPACE, **doing}


def listing(*documents):
    kinds = [
        Shelf(Kind.PDF, Kind.PDF.label, icon_of(Kind.PDF), 2, "?kind=pdf"),
        Shelf(Kind.LINK, Kind.LINK.label, icon_of(Kind.LINK), 1, "?"),
    ]
    folders = [Shelf(1, "Avtal", "folder", 4, "?"), Shelf(2, "Utkast", "folder", 2, "?", 1)]
    labels, own = [Shelf(1, "Lokaler", "tag", 3, "?")], [Shelf("favourites", "Favoriter", "star", 1, "?")]
    beside = SimpleNamespace(total=3, own=own, folders=folders, labels=labels, kinds=kinds, quota=QUOTA)
    columns = [
        Column("Namn", "?sort=name", ""),
        Column("Ägare", "?", ""),
        Column("Organisation", "?", ""),
        Column("Ändrat", "?", "descending"),
    ]
    page = Paginator(documents, 2).page(1)
    shown = {
        "page": page,
        "columns": columns,
        "beside": beside,
        "label": "",
        "shelf": "",
        "folder": 2,
        "organisations": [(KOMMUN, "?"), (LASGLANTAN, "?")],
    }
    return {"space": SPACE, "listing": SimpleNamespace(kind="pdf", organisation=KOMMUN.pk, everything="?", next="?", **shown)}


def full():
    return listing(document(), document(TUVA, KOMMUN, **LINK), document(None, KOMMUN))


def form():
    return {"form": Sample(), "space": SPACE, "document": document()}


STATES = {
    "labelled": one(labels=["Lokaler", "Enkät"], folder=Folder(pk=9_000_071, space=SPACE, name="Avtal")),
    "locked": one(locked_by=TUVA, locked_until=TOMORROW_NOON),
    "approved": one(standing="approved", stood_by=TUVA, stood_at=AT),
    "official record": one(standing="record", stood_by=TUVA, stood_at=AT),
    "being checked": one(scan=Scan.PENDING),
    "infected": one(scan=Scan.INFECTED),
    "refused": one(scan=Scan.REFUSED),
    "file": one(),
    "link": one(**LINK),
    "written together": one(**TEXT),
    "of a former member": one(author=None),
    "in the bin": one(binned_at=AT, binned_by=TUVA),
}

SAMPLES = {
    "documents/_doing.html": STATES,
    "documents/_standing.html": {name: STATES[name] for name in ("file", "approved", "official record")},
    "documents/_marks.html": {name: STATES[name] for name in ("labelled", "locked", "approved", "infected")},
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
    "documents/_hidden.html": {"": one(hidden=Moderation(pk=9_000_092))},
    "documents/_kind.html": {"file": one(), "link": one(**LINK), "written together": one(**TEXT)},
    "documents/_kinds.html": {"": full},
    "documents/_link_form.html": {"": form},
    "documents/_name_form.html": {"": form},
    "documents/_open.html": {"file": one(), "link": one(**LINK)},
    "documents/_owner.html": {"": one(), "former member": one(author=None)},
    "documents/_pages.html": {"": full},
    "documents/_quota.html": {"": lambda: {"quota": QUOTA}},
    "documents/_sharing.html": {"": one()},
    "documents/_table.html": {"": full},
    "documents/_text_states.html": {"": dict},
    "documents/_text_tools.html": {"": dict},
    "documents/_undo.html": {"": one()},
    "documents/_upload_button.html": {"": lambda: {"space": SPACE, "limit": 1024**3}},
    "documents/_upload_form.html": {"": form},
}
