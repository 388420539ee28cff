"""The manifest: what a backup must hold. It is written last, so a folder without one is no backup."""

import hashlib
import json

from workspace.backup import Refused
from workspace.backup.files import entry

NAME, FORMAT = "manifest.json", 1


def write(folder, said):
    """said: what `read` gives back."""
    body = {"format": FORMAT, **said}
    path = folder / NAME
    path.touch(mode=0o600)
    path.write_text(json.dumps(body | {"sum": checksum(body)}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read(folder):
    """Raises Refused when there is none, or when it is not as it was written."""
    try:
        body = json.loads((folder / NAME).read_text(encoding="utf-8"))
        given = body.pop("sum")
    except FileNotFoundError:
        raise Refused(f"{folder} is no backup: it has no {NAME}. A backup that broke off has none.") from None
    except (ValueError, KeyError, AttributeError):
        raise Refused(f"{folder / NAME} is damaged.") from None
    if given != checksum(body):
        raise Refused(f"{folder / NAME} is damaged: it is not as it was written.")
    if body["format"] != FORMAT:
        raise Refused(f"{folder} was made by another release: format {body['format']}, and this one reads {FORMAT}.")
    return body


def checksum(body):
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def lying(folder):
    """Every file of the backup but the manifest, relative to it."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and path.name != NAME)


def damage(folder, said):
    """Words for each file that is not as the manifest says."""
    there, meant = set(lying(folder)), set(said["entries"])
    both = sorted(there & meant)
    return [
        *(f"{name} is missing" for name in sorted(meant - there)),
        *(f"{name} is not in the manifest" for name in sorted(there - meant)),
        *(f"{name} is not what was written" for name in both if entry(folder / name) != said["entries"][name]),
    ]
