"""Making a backup: the database in one moment, then the files, then the manifest, then the name."""

import fcntl
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

from django.utils.timezone import now

from workspace.backup import Refused, files, manifest, sealed
from workspace.backup.engines import engine
from workspace.backup.facts import LEFT_OUT, facts, named
from workspace.release import RELEASE

KEPT = "files"  # the folder of the storage's files


def take(out, phrase=None):
    """Writes a backup to the folder `out`; gives its manifest. phrase: the passphrase for the keys, None leaves them out.

    Raises Refused when `out` is not empty, another backup is on its way beside it, or a program is missing.
    """
    with whole(Path(out).absolute()) as folder:
        before = set(files.stored())
        said = {"made": now().isoformat(), "release": RELEASE, "engine": engine().FILE}
        with engine().snapshot(folder, LEFT_OUT) as copy:
            said |= facts(copy)
            needed = named(copy)
        if phrase:
            sealed.write(folder, phrase)
        entries = {name: files.entry(folder / name) for name in manifest.lying(folder)}
        entries |= copies(folder / KEPT, before | set(needed))
        said |= {"entries": entries, "lacks": sorted(name for name in needed if f"{KEPT}/{name}" not in entries)}
        manifest.write(folder, said)
    return said


def copies(folder, names):
    """Files that lay there before the snapshot, or that it names; a later one has no row, and would lie there for ever."""
    taken = {name: files.take(name, folder / name) for name in sorted(names)}
    return {f"{KEPT}/{name}": entry for name, entry in taken.items() if entry}


@contextmanager
def whole(out):
    """A hidden folder beside `out` that takes its name when all is on the disk; whatever breaks off leaves nothing."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise Refused(f"{out} is not empty. Each backup goes into a folder of its own.")
    out.parent.mkdir(parents=True, exist_ok=True)
    with alone(out.parent):
        partial = Path(tempfile.mkdtemp(prefix=f".{out.name}-", suffix=".partial", dir=out.parent))
        try:
            yield partial
            os.sync()
            partial.replace(out)
            os.sync()
        finally:
            shutil.rmtree(partial, ignore_errors=True)


@contextmanager
def alone(parent):
    """One backup at a time in a folder; so what an earlier one left there when it was killed is nobody's, and goes."""
    handle = os.open(parent, os.O_RDONLY)
    try:
        hold(handle, parent)
        for left in parent.glob(".*.partial"):
            shutil.rmtree(left, ignore_errors=True)
        yield
    finally:
        os.close(handle)


def hold(handle, parent):
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Refused(f"Another backup is at work in {parent}.") from None
