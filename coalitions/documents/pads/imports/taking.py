"""A text begins with what a file says; its pictures become documents of the space, as every picture of a text is one."""

import io
from contextlib import suppress

from django.core.files import File
from django.urls import reverse

from coalitions.documents import names
from coalitions.documents.errors import StorageAway
from coalitions.documents.models import Document, Pad
from coalitions.documents.models.collection import named
from coalitions.documents.pads.tree import Node, Run
from coalitions.documents.quota import Quota
from coalitions.documents.storing import put
from coalitions.documents.types import sniffed

ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp"}


def begin(space, name, found, *, by, folder=None):
    """The document of the new text. found: what the file says; what of its pictures cannot be kept is counted in `left`.

    Bytes are put outside the transaction, and whatever breaks off on the way leaves nothing listed. Raises StorageAway.
    """
    kept = []
    try:
        sources = {f"picture:{at}": source for at, source in enumerate(pictures(space, name, found, by, kept))}
        nodes = list(shown(found.without_title(names.shown(name)), sources))
        return Pad.objects.begin(space, name, by=by, folder=folder, nodes=nodes, pictures=kept)
    except BaseException:
        for document, _stored in kept:
            with suppress(StorageAway):  # then the sweep does it
                document.discard()
        raise


def pictures(space, name, found, by, kept):
    """The address of each picture; "" for one that is none, or that there is no room for."""
    room = Quota(space).left
    for number, data in enumerate(found.pictures, 1):
        file = File(io.BytesIO(data), f"{number}")
        ending = ENDINGS.get(sniffed(file))
        room -= len(data)
        if ending is None or room < 0:
            found.left["pictures"] = found.left.get("pictures", 0) + 1
            yield ""
        else:
            yield stored(space, f"{name[: names.LONGEST - 10]} {number}.{ending}", file, by, kept)


def stored(space, name, file, by, kept):
    document = Document.objects.create(space=space, **named(names.of_file(name)), **by.signature)
    kept.append((document, None))
    kept[-1] = (document, put(file, document.storage_key))
    return reverse("documents:file", args=[space.pk, document.pk]) + "?inline=1"


def shown(nodes, sources):
    """The nodes with pictures where they are kept; of one that is not kept its words stay."""
    for each in nodes:
        if isinstance(each, Run):
            yield each
        elif each.kind != "image":
            inner = list(shown(each.children, sources))
            yield Node(each.kind, each.attrs, inner or [Node("paragraph")] if each.children else [])
        elif source := sources.get(each.attrs.get("src")):
            yield Node("image", each.attrs | {"src": source})
        elif each.attrs.get("alt"):
            yield Node("paragraph", {}, [Run(each.attrs["alt"])])
