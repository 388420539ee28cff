"""The text of a stored file, taken by the process that may be killed for it. A file without text that can be read has none."""

import logging
import shutil
import tempfile

from django.core.files.storage import default_storage

from coalitions.search.files.text import PARTS
from coalitions.spaces.apart.limited import Busy, Nothing, run

log = logging.getLogger("search")
LARGEST = 64 * 1024 * 1024  # bytes of a file that is read
MEMORY, SECONDS = 768 * 1024 * 1024, 20
READ = {"text/plain", "application/pdf", *PARTS}
TEXT = ("coalitions.search.files.text", "text")


def text_of(storage_key, content_type):
    """None when it is to be asked again, for too much is being read just now."""
    if content_type not in READ:
        return ""
    try:
        with tempfile.TemporaryFile() as copy, default_storage.open(storage_key) as file:
            if file.size > LARGEST:
                return ""
            shutil.copyfileobj(file, copy)
            return taken(copy, content_type)
    except Busy:
        return None
    except Exception as error:  # a storage that is away, a file that is gone: the documents' own pages say so
        log.warning("search.unread", extra={"kind": content_type, "error": type(error).__name__})
        return ""


def taken(file, content_type):
    """What ends badly, or does not end, says nothing. Raises Busy."""
    file.flush()
    try:
        limits = {"memory": MEMORY, "seconds": SECONDS}
        return run(TEXT, file, patience=3 * SECONDS, limits=limits, content_type=content_type).decode()
    except Nothing:
        return ""
