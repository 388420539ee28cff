"""What a file is, told by its first and last bytes and never by its name (T44)."""

HEAD, TAIL = 4096, 65536
UNKNOWN = "application/octet-stream"
OFFICE = "application/vnd.openxmlformats-officedocument."
OPEN = "application/vnd.oasis.opendocument."


# At this offset these bytes: this type. The first that fits counts.
MAGIC = [
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (4, b"ftypM4A", "audio/mp4"),
    (4, b"ftypqt", "video/quicktime"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1aE\xdf\xa3", "video/webm"),
    (8, b"AVI ", "video/x-msvideo"),
    (8, b"WAVE", "audio/wav"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (0, b"fLaC", "audio/flac"),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
]
# A zip whose list of contents, at its end, names this: this type.
PACKED = [
    (b"word/document.xml", OFFICE + "wordprocessingml.document"),
    (b"xl/workbook.xml", OFFICE + "spreadsheetml.sheet"),
    (b"ppt/presentation.xml", OFFICE + "presentationml.presentation"),
]
# A file of the old office formats whose directory names this: this type.
COMPOUND = [
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
]
INLINE = {"image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"}
INLINE |= {"audio/mpeg", "audio/mp4", "audio/ogg", "audio/wav", "audio/flac", "video/mp4", "video/webm", "video/quicktime"}


def is_harmless(content_type):
    """Whether a browser may show it in our own origin: only what it never runs."""
    return content_type in INLINE


def sniffed(file):
    """The content type of an open, seekable file; reads at most HEAD and TAIL bytes. The file is left at its start."""
    head = file.read(HEAD)
    file.seek(max(file.seek(0, 2) - TAIL, 0))
    tail = file.read(TAIL)
    file.seek(0)
    return from_bytes(head, tail)


def from_bytes(head, tail):
    if head.startswith(b"PK\x03\x04"):
        return packed(head, tail)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return next((type for name, type in COMPOUND if name.encode("utf-16-le") in head + tail), UNKNOWN)
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    magic = next((type for offset, magic, type in MAGIC if head.startswith(magic, offset)), None)
    return magic or written(head)


def packed(head, tail):
    if head[30:].startswith(b"mimetype" + OPEN.encode()):
        rest = head[38 + len(OPEN) :]
        return next((OPEN + name for name in ("text", "spreadsheet", "presentation") if rest.startswith(name.encode())), UNKNOWN)
    return next((type for name, type in PACKED if name in tail), "application/zip")


def written(head):
    """Plain text, unless it holds bytes no text has or begins like markup, which a browser might run."""
    try:
        text = head.decode("utf-8-sig") if len(head) < HEAD else head[:-4].decode("utf-8-sig", "ignore")
    except UnicodeDecodeError:
        return UNKNOWN
    if "\x00" in text or not text.strip():
        return UNKNOWN
    return UNKNOWN if "<" in text[:1024] else "text/plain"
