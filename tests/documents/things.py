"""Things of documents for the permission matrix (tests/guards)."""

from tests.documents.making import taken, upload

THINGS = {"document": lambda cast: taken(cast).pk}
BODIES = {
    "documents:upload": lambda ids: {"file": upload()},
    "documents:link": lambda ids: {"name": "Karta", "url": "https://kartor.example/"},
    "documents:pinning": lambda ids: {"pinned": "yes"},
    "documents:name": lambda ids: {"name": "Ny", "version": 1},
}
