"""Sending a document's bytes so that a browser never runs them (T43, T47)."""

import asyncio
import re
from typing import Any

from django.core.files import File
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpResponseRedirect
from django.utils.http import content_disposition_header

from coalitions.documents.errors import Missing
from coalitions.documents.storing import is_kept
from coalitions.documents.types import UNKNOWN, is_harmless

storage: Any = default_storage  # an S3 one takes more than the base class says
LIFE = 60  # seconds an address of the storage opens the bytes
BLOCK = 256 * 1024
RANGE = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")
SANDBOX = "sandbox; default-src 'none'"
VIEWER = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"  # browsers show no PDF in a sandbox


class Bytes(FileResponse):
    """A file sent in pieces, each read in a thread, so that the loop of the process never waits for the disk."""

    block_size = BLOCK

    async def __aiter__(self):
        while piece := await asyncio.to_thread(self.file_to_stream.read, self.block_size):
            yield piece


class Span:
    """A part of an open file: what is read ends with it."""

    def __init__(self, file, first, last):
        self.file, self.left, self.close = file, last - first + 1, file.close
        file.seek(first)

    def read(self, size=-1):
        piece = self.file.read(self.left if size < 0 else min(size, self.left))
        self.left -= len(piece)
        return piece


def download(document, *, inline=False, within=""):
    """The answer that sends the bytes, or sends the browser to them. document: or one of its versions.

    within: the Range a browser asks for, as it does to wind forth and back in a film. Raises Missing, StorageAway.
    """
    if not is_kept(document.storage_key):
        raise Missing(document.pk)
    shown = inline and is_harmless(document.content_type)
    content_type = document.content_type if shown else UNKNOWN
    try:
        default_storage.path(document.storage_key)
    except NotImplementedError:
        return HttpResponseRedirect(presigned(document, not shown, content_type))
    return from_folder(document, not shown, content_type, span_of(document, within) if shown else None)


def span_of(document, within):
    """(first, last) of the range asked for; what cannot be understood is answered with the whole (RFC 9110)."""
    asked, size = RANGE.fullmatch(within), document.size or 0
    first, last = (int(asked[1]), min(int(asked[2] or size), size - 1)) if asked else (1, 0)
    return (first, last) if first <= last else None


def from_folder(document, attached, content_type, span=None):
    file: File | Span = default_storage.open(document.storage_key)
    policy = VIEWER if content_type == "application/pdf" else SANDBOX
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": policy, "Accept-Ranges": "bytes"}
    if span:
        file, headers["Content-Range"] = Span(file, *span), "bytes {}-{}/{}".format(*span, document.size)
        headers["Content-Length"] = str(span[1] - span[0] + 1)
    sent = {"as_attachment": attached, "filename": file_name(document), "content_type": content_type, "headers": headers}
    return Bytes(file, status=206 if span else 200, **sent)


def presigned(document, attached, content_type):
    asked = {
        "ResponseContentType": content_type,
        "ResponseContentDisposition": content_disposition_header(attached, file_name(document)),
    }
    return storage.url(document.storage_key, parameters=asked, expire=LIFE)


def file_name(document):
    return document.name.replace("/", "_").replace("\\", "_")
