"""Bytes on their way to and from the storage, a local folder or S3 by the same code. Nothing here is in a transaction."""

import hashlib
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass

from django.core.files import File
from django.core.files.storage import default_storage

from coalitions.documents.errors import StorageAway
from coalitions.documents.pictures import without_metadata
from coalitions.documents.types import sniffed


@dataclass(frozen=True)
class Stored:
    """What was put. size: bytes."""

    size: int
    sha256: str
    content_type: str


def put(upload, key):
    """Puts an upload under the key, in pieces, pictures without where and with what they were taken."""
    content_type = sniffed(upload)
    if content_type == "image/jpeg":
        with tempfile.TemporaryFile() as kept:
            without_metadata(upload, kept)
            return keep(File(kept), key, content_type)
    return keep(upload, key, content_type)


def keep(file, key, content_type):
    """What counts its hash while it is read, as a large file in pieces does, is read once."""
    file.seek(0)
    sha256 = "" if hasattr(file, "sha256") else hashlib.file_digest(file, "sha256").hexdigest()
    file.seek(0)
    with answering():
        default_storage.save(key, file)
    return Stored(file.size, sha256 or file.sha256, content_type)


def drop(key):
    with answering():
        default_storage.delete(key)


def is_kept(key):
    with answering():
        return default_storage.exists(key)


@contextmanager
def answering():
    """Raises StorageAway for whatever the storage raises, since each fails in its own way."""
    try:
        yield
    except Exception as error:
        raise StorageAway from error
