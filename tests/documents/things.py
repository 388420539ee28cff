"""Things of documents for the permission matrix (tests/guards)."""

from coalitions.documents.models import Folder, Passage, Version
from tests.documents.making import PDF, membership, taken, upload
from tests.documents.writing import begun


def version(cast):
    """Of the document that is one of the things, which is made before it."""
    return Version.objects.filter(document__space=cast.space).latest("pk").pk


def passage(cast):
    """Of a text; the document that is one of the things is a file, so this one is not found through it."""
    words = {"words": "senast på fredag", "start": "AA", "end": "AB"}
    return Passage.objects.mark(begun(cast), **words, by=membership(cast, cast.tuva)).pk


THINGS = {
    "document": lambda cast: taken(cast).pk,
    "version": version,
    "passage": passage,
    "kept": lambda cast: 1,
    "folder": lambda cast: Folder.objects.make(cast.space, "Avtal", by=cast.tuva).pk,
}
BODIES = {
    "documents:new_text": lambda ids: {"name": "Kallelse"},
    "documents:settling": lambda ids: {"settled": "yes"},
    "documents:text_task": lambda ids: {"title": "Boka lokalen"},
    "documents:new_text_from_file": lambda ids: {"file": upload("Kallelse.md", b"# Kallelse")},  # words have random numbers
    "documents:standing": lambda ids: {"standing": "approved"},
    "documents:new_folder": lambda ids: {"name": "Protokoll"},
    "documents:folder": lambda ids: {"name": "Avtal 2026"},
    "documents:labels": lambda ids: {"new": "Lokaler"},
    "documents:placing": lambda ids: {"folder": ids["folder"]},
    "documents:lock": lambda ids: {"hours": "4"},
    "documents:new_version": lambda ids: {"file": upload(), "seen": 1},
    "documents:favourite": lambda ids: {"favourite": "yes"},
    "documents:upload": lambda ids: {"file": upload()},
    "documents:pieces": lambda ids: {"name": "Avtal.pdf", "size": len(PDF), "offset": 0, "file": upload()},
    "documents:giving_up": lambda ids: {"name": "Avtal.pdf", "size": 1},
    "documents:link": lambda ids: {"name": "Karta", "url": "https://kartor.example/"},
    "documents:flag": lambda ids: {"reason": "Namnger ett barn"},
    "documents:hiding": lambda ids: {"reason": "Namnger ett barn"},
    "documents:pinning": lambda ids: {"pinned": "yes"},
    "documents:name": lambda ids: {"name": "Ny", "version": 1},
}
