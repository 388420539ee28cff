"""Static files as they are sent: the style sheet and the scripts whole, and every text compressed beside itself."""

import logging
import re
import shutil
import time
from pathlib import Path
from tempfile import mkdtemp

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from whitenoise.compress import Compressor

from workspace.bundle import Bundle

log = logging.getLogger("server")
IMPORT = re.compile(r'@import "([^"]+)";')
TEXTS = {".css", ".js", ".svg"}
RELEASE, KEPT = re.compile(r"[0-9a-f]{12}"), 30 * 24 * 3600  # seconds


def packed():
    """The folder of this release's texts, made at the first start; None where nothing can be written (T108)."""
    folder = settings.STATIC_ROOT / settings.STATIC_URL.strip("/").rpartition("/")[2]
    try:
        return folder if folder.exists() else pack(folder)
    except OSError:
        log.exception("server.static_not_packed")
        return None


def pack(folder):
    """Two processes may begin at once: each makes its own, and the second finds the place taken."""
    made = Path(mkdtemp(dir=folder.parent))
    for name, file in texts():
        write(made / name, WHOLE.get(name, Path.read_bytes)(file))
    made.chmod(0o755)
    try:
        made.rename(folder)
    except OSError:
        shutil.rmtree(made)
    forget(folder.parent)
    return folder


def forget(kept):
    """Folders of releases that nobody runs any more; one before this may still run beside it."""
    for folder in kept.iterdir():
        if RELEASE.fullmatch(folder.name) and folder.stat().st_mtime < time.time() - KEPT:
            shutil.rmtree(folder, ignore_errors=True)


def texts():
    """(name, path) of each."""
    for finder in get_finders():
        for name, storage in finder.list([]):
            if Path(name).suffix in TEXTS:
                yield name, Path(storage.path(name))


def whole(sheet):
    """Its blocks in the places of their imports: forty requests less, and none that waits for another."""
    return IMPORT.sub(lambda found: (sheet.parent / found[1]).read_text(), sheet.read_text()).encode()


def bundled(entry):
    return Bundle(entry).text.encode()


WHOLE = {"css/index.css": whole, "js/app.js": bundled}


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    list(Compressor(quiet=True).compress(str(path)))
