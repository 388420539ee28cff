"""Sending a document's bytes so that a browser never runs them (T43, T47)."""

import asyncio
from typing import Any

from django.core.files.storage import default_storage
from django.http import FileResponse, HttpResponseRedirect
from django.utils.http import content_disposition_header

from coalitions.documents.errors import Missing
from coalitions.documents.storing import is_kept
from coalitions.documents.types import UNKNOWN, is_harmless

storage: Any = default_storage  # an S3 one takes more than the base class says
LIFE = 60  # seconds an address of the storage opens the bytes
BLOCK = 256 * 1024
SANDBOX = "sandbox; default-src 'none'"
VIEWER = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"  # browsers show no PDF in a sandbox


class Bytes(FileResponse):
    """A file sent in pieces, each read in a thread, so that the loop of the process never waits for the disk."""

    block_size = BLOCK

    async def __aiter__(self):
        while piece := await asyncio.to_thread(self.file_to_stream.read, self.block_size):
            yield piece


def download(document, *, inline=False):
    """The answer that sends the bytes, or sends the browser to them. Raises Missing, StorageAway."""
    if not is_kept(document.storage_key):
        raise Missing(document.pk)
    shown = inline and is_harmless(document.content_type)
    content_type = document.content_type if shown else UNKNOWN
    try:
        default_storage.path(document.storage_key)
    except NotImplementedError:
        return HttpResponseRedirect(presigned(document, not shown, content_type))
    return from_folder(document, not shown, content_type)


def from_folder(document, attached, content_type):
    file = default_storage.open(document.storage_key)
    policy = VIEWER if content_type == "application/pdf" else SANDBOX
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": policy}
    return Bytes(file, as_attachment=attached, filename=file_name(document), content_type=content_type, headers=headers)


def presigned(document, attached, content_type):
    asked = {
        "ResponseContentType": content_type,
        "ResponseContentDisposition": content_disposition_header(attached, file_name(document)),
    }
    return storage.url(document.storage_key, parameters=asked, expire=LIFE)


def file_name(document):
    return document.name.replace("/", "_").replace("\\", "_")
