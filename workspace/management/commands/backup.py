"""Copies database and files into a folder, while the product is in use.

    manage.py backup --out DIR [--verify] [--with-secrets]

--out           a folder that is not there yet, or is empty; each backup has its own. It appears when all is in it.
--verify        restores it into a scratch database and checks hashes, the database and the log's invariants.
                PostgreSQL: the role needs CREATEDB.
--with-secrets  also SECRET_KEY and TOKEN_KEY, in a file of their own, encrypted with BACKUP_PASSPHRASE.

Exits 1 with words when it cannot be made, then nothing is left, or when it does not verify, then it is left to be looked at.
PostgreSQL needs pg_dump and pg_restore, no older than the server. docs/back-up.md says how often, where to, and what to keep.
"""

import json
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from workspace.backup import Refused, sealed
from workspace.backup.checking import verify
from workspace.backup.taking import KEPT, take
from workspace.watching.facts import BACKUP


class Command(BaseCommand):
    help = __doc__.splitlines()[0]

    def add_arguments(self, parser):
        parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="a folder that is not there yet, or is empty")
        parser.add_argument("--verify", action="store_true", help="restore it into a scratch database and check it")
        parser.add_argument("--with-secrets", action="store_true", help="also the keys, encrypted with BACKUP_PASSPHRASE")

    def handle(self, *args, out, verify, with_secrets, **options):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was begun goes again
        try:
            said = self.take(out, sealed.passphrase() if with_secrets else None)
            if verify:
                self.verify(out)
            note(said, verified=verify)
        except (Refused, OSError, DatabaseError) as error:
            raise CommandError(str(error)) from None

    def take(self, out, phrase):
        start = time.monotonic()
        said = take(out, phrase)
        rows, names = sum(said["tables"].values()), [name for name in said["entries"] if name.startswith(f"{KEPT}/")]
        size, took = sum(entry["bytes"] for entry in said["entries"].values()) / 2**20, time.monotonic() - start
        self.stdout.write(f"Backed up {rows} rows and {len(names)} files, {size:.1f} MiB, in {took:.1f} s: {out}")
        for name in said["lacks"]:
            self.stderr.write(f"A document's file is not in the storage: {name}. The rest is backed up.")
        return said

    def verify(self, out):
        start = time.monotonic()
        if found := verify(out.absolute()):
            raise CommandError("\n".join([f"{out} does not verify:", *found]))
        self.stdout.write(f"Verified in {time.monotonic() - start:.1f} s: hashes, restore, database, invariants.")


def note(said, *, verified):
    """For those who watch the installation: when the last one was made. A DATA_DIR without room does not undo the backup."""
    with suppress(OSError):
        (settings.DATA_DIR / BACKUP).write_text(json.dumps({"at": said["made"], "verified": verified}))
