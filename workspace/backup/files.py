"""The storage's files, a local folder and S3 by the same calls, in pieces that fit in memory."""

import hashlib
import itertools
from contextlib import contextmanager, suppress

from django.core.files import File
from django.core.files.storage import default_storage

from workspace.backup import Refused

PIECE = 1024 * 1024  # bytes


def stored(folder=""):
    """The names of all files in the storage."""
    try:
        with answering():
            folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    yield from (f"{folder}{name}" for name in files if name)
    for inner in folders:
        yield from stored(f"{folder}{inner}/")


def occupied():
    """Why no files may be restored into the configured storage; None when it is empty."""
    found = list(itertools.islice(stored(), 1))
    return f"The file storage is not empty: it holds {found[0]}. Give an empty folder or bucket." if found else None


def take(name, path):
    """Copies a file out of the storage; gives its entry in the manifest, None when it is no longer there."""
    try:
        with answering():
            source = default_storage.open(name)
    except FileNotFoundError:
        return None
    path.parent.mkdir(parents=True, exist_ok=True)
    with source, path.open("xb") as out, answering():
        return copied(source, out)


def copied(source, out):
    size, digest = 0, hashlib.sha256()
    while piece := source.read(PIECE):
        out.write(piece)
        digest.update(piece)
        size += len(piece)
    return {"sha256": digest.hexdigest(), "bytes": size}


def entry(path):
    """A file's entry in the manifest."""
    with path.open("rb") as file:
        return {"sha256": hashlib.file_digest(file, "sha256").hexdigest(), "bytes": path.stat().st_size}


@contextmanager
def put(folder, names):
    """Copies files into the storage under their own names. When the rest of the restore fails, they go again."""
    try:
        for name in names:
            with (folder / name).open("rb") as file:
                keep(name, File(file))
        yield
    except BaseException:
        for name in names:
            with suppress(Exception):  # the storage may be what failed
                default_storage.delete(name)
        raise


def keep(name, file):
    with answering():
        kept = default_storage.save(name, file)
    if kept != name:
        raise Refused(f"{name} is in the storage already.")


@contextmanager
def answering():
    """Whatever else a storage raises, since each fails in its own way, is words. Raises Refused."""
    try:
        yield
    except OSError:
        raise
    except Exception as error:
        raise Refused(f"The file storage failed: {error}") from error
