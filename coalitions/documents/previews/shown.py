"""What of a version can be looked at, and how: asked for by views, kept for a minute by the bytes it was made of."""

import json
import tempfile
from contextlib import contextmanager
from shutil import copyfileobj

import nh3
from django.core.cache import cache
from django.core.files.storage import default_storage

from coalitions.documents.previews.office import HTML
from coalitions.documents.storing import answering
from coalitions.spaces.apart.limited import Nothing, run

MAKING = "coalitions.documents.previews.making"
LARGEST = 64 * 1024 * 1024  # bytes of a file that is looked into
COMPACT = (",", ":")  # memcached takes no space in a key
IDLE = 60  # seconds; what was erased may not lie about for longer
KEPT = 1024 * 1024  # bytes of a preview that is kept
SHEETS = 30  # pages of a PDF that are shown
WRITTEN = 200_000  # bytes of a plain text that is shown
PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp", "image/tiff", "image/avif"}
COMPARED = {"text/plain", "application/pdf", *HTML}
TAGS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "em", "s", "sup", "sub", "ul", "ol", "li"}
TAGS |= {"table", "thead", "tbody", "tr", "th", "td", "blockquote", "br"}


def way_of(version):
    """How its content is looked at: a word for the template, "" for what has no preview."""
    family = version.content_type.split("/")[0]
    if version.content_type == "application/pdf":
        return "pdf"
    if version.content_type in PICTURES:
        return "picture"
    if version.content_type in HTML:
        return "office"
    return {"text/plain": "text"}.get(version.content_type) or (family if family in ("audio", "video") else "")


def look(version):
    """What the template draws: {way, and pages, html or text}. Raises Nothing, Busy, StorageAway."""
    way = way_of(version)
    found = {"pdf": pages, "office": cleaned, "text": written}.get(way)
    return {"way": way} | (found(version) if found else {})


def pages(version):
    count = json.loads(made(version, "pages"))["pages"]
    return {"pages": count, "numbers": range(1, min(count, SHEETS) + 1)}


def cleaned(version):
    """The child is not trusted: only what is text, lists and tables comes through."""
    html = json.loads(made(version, "office", content_type=version.content_type))["html"]
    return {"html": nh3.clean(html, tags=TAGS, attributes={"td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}})}


def written(version):
    with answering(), default_storage.open(version.storage_key) as file:
        return {"text": file.read(WRITTEN).decode("utf-8-sig", "replace"), "is_cut": version.size > WRITTEN}


def picture_of(version, number):
    """A page or the picture itself, as PNG."""
    what = {"pdf": "page", "picture": "picture"}.get(way_of(version))
    if what is None:
        raise Nothing("absent")
    return made(version, what, number=number)


def made(version, what, **asked):
    """From the child, or as it was a moment ago; also that there is none, for what breaks breaks again."""
    key = f"preview:{version.sha256}:{what}:{json.dumps(asked, separators=COMPACT)}"
    kept = cache.get(key)
    if kept is None:
        kept = tried(version, what, asked)
        if len(kept) <= KEPT:
            cache.set(key, kept, IDLE)
    if isinstance(kept, str):
        raise Nothing(kept)
    return kept


def tried(version, what, asked):
    """The answer as bytes, or the word why there is none."""
    try:
        with opened(version) as file:
            return run((MAKING, what), file, **asked)
    except Nothing as none:
        return none.why


def compared(one, other):
    """[[sign, left, right]] of two versions whose words can be read. Raises Nothing, Busy, StorageAway."""
    with opened(one) as left, opened(other) as right:
        told = run((MAKING, "compare"), left, right, content_types=[one.content_type, other.content_type])
    return json.loads(told)["rows"]


@contextmanager
def opened(version):
    """A copy of the bytes with a descriptor of its own, wherever they are kept. Raises Nothing for what is too large."""
    if (version.size or 0) > LARGEST:
        raise Nothing("large")
    with tempfile.TemporaryFile() as copy:
        with answering(), default_storage.open(version.storage_key) as file:
            copyfileobj(file, copy)
        copy.seek(0)
        yield copy
