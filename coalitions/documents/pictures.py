"""Takes place, time and device out of a JPEG without touching the picture itself (T50)."""

import re
import struct
from mmap import ACCESS_READ, mmap
from shutil import copyfileobj
from tempfile import TemporaryFile

BLOCK = 64 * 1024
MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])", re.DOTALL)  # in the picture's own bytes FF is never followed by these
START, END, SCAN = 0xD8, 0xD9, 0xDA
KEPT = {0xE0, 0xE2, 0xEE}  # JFIF, colour profile, Adobe's colour transform; every other application segment goes
ORIENTATION = 0x0112


def without_metadata(source, target):
    """Writes the JPEG of `source` to `target`, keeping only what is needed to show it: how it is turned, its colours.

    What follows the end of the picture, a second picture or a film, goes too. A broken file ends where it breaks.
    """
    with TemporaryFile() as file:
        source.seek(0)
        copyfileobj(source, file)
        file.flush()
        with mmap(file.fileno(), 0, access=ACCESS_READ) as data:
            write_kept(data, target)


def write_kept(data, target):
    target.write(b"\xff\xd8")
    write_orientation(data, target)
    for start, end in kept_parts(data):
        for at in range(start, end, BLOCK):
            target.write(data[at : min(at + BLOCK, end)])
    target.flush()


def kept_parts(data):
    """(start, end) of what stays, in order."""
    return [(start, end) for marker, start, end in segments(data) if not is_metadata(data, marker, start)]


def segments(data):
    """(marker, start, end) of every segment after the first two bytes; a scan reaches to the next marker."""
    at = 2
    while found := MARKER.search(data, at):
        marker, body = found[1][0], found.end()
        if marker == END:
            yield marker, found.start(), body
            return
        at = body + int.from_bytes(data[body : body + 2], "big")
        if marker == SCAN:
            following = MARKER.search(data, at)
            at = following.start() if following else len(data)
        yield marker, found.start(), min(at, len(data))


def is_metadata(data, marker, start):
    if marker == 0xFE:
        return True  # comment
    is_application = 0xE0 <= marker <= 0xEF
    return is_application and (marker not in KEPT or data[start + 4 : start + 8] == b"MPF\x00")


def write_orientation(data, target):
    if (turned := orientation(data)) in range(2, 9):
        tiff = b"MM\x00*" + struct.pack(">IHHHIHHI", 8, 1, ORIENTATION, 3, 1, turned, 0, 0)
        target.write(b"\xff\xe1" + struct.pack(">H", len(tiff) + 8) + b"Exif\x00\x00" + tiff)


def orientation(data):
    """How the picture is to be turned, 1 to 8; 1 when it does not say."""
    for marker, start, end in segments(data):
        if marker == 0xE1 and data[start + 4 : start + 10] == b"Exif\x00\x00":
            return from_tiff(data[start + 10 : end])
    return 1


def from_tiff(tiff):
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    try:
        (first,) = struct.unpack_from(order + "I", tiff, 4)
        (count,) = struct.unpack_from(order + "H", tiff, first)
        entries = [struct.unpack_from(order + "HHIHH", tiff, first + 2 + 12 * n) for n in range(min(count, 500))]
    except (struct.error, TypeError):
        return 1
    return next((value for tag, _type, _count, value, _rest in entries if tag == ORIENTATION), 1)
