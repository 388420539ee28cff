"""Archives that would unpack to more than a disk holds, told by their own list of contents before any of it is unpacked (T45)."""

import struct
import zipfile

LISTED = 16 * 1024 * 1024  # bytes of the list of contents; a longer one is there to fill memory
TIMES, UNPACKED = 100, 4 * 1024**3  # more than so many times its size, and more than so many bytes: a bomb
END = b"PK\x05\x06"


def unpacked_size(file):
    """Bytes that a zip says it unpacks to; 0 for what is no zip or not whole. The file is left at its start."""
    try:
        return sum(part.file_size for part in contents(file))
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError):
        return 0
    finally:
        file.seek(0)


def contents(file):
    file.seek(max(file.seek(0, 2) - 65557, 0))
    tail = file.read()
    at = tail.rfind(END)
    if at < 0 or struct.unpack_from("<I", tail, at + 12)[0] > LISTED:
        return []
    file.seek(0)
    return zipfile.ZipFile(file).infolist()


def is_bomb(size, unpacked):
    return unpacked > UNPACKED and unpacked > TIMES * size
