"""Brings a backup back, into an empty database and an empty file storage; stop the product first.

    manage.py restore DIR [--with-secrets]

--with-secrets  also writes the backup's keys to DATA_DIR/secret_key and DATA_DIR/token_key; BACKUP_PASSPHRASE opens them.

Hashes are checked before anything is touched. Afterwards everybody signs in again, open pages fetch themselves anew, links of
open invitations are over, and queued mail waits for `manage.py resume`. Exits 1 with words when it cannot be done.
"""

import time

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from workspace.backup import Refused, sealed
from workspace.backup.restoring import restore
from workspace.models import Hold


class Command(BaseCommand):
    help = __doc__.splitlines()[0]

    def add_arguments(self, parser):
        parser.add_argument("folder", metavar="DIR", help="a folder that `manage.py backup` made")
        parser.add_argument("--with-secrets", action="store_true", help="also the keys, into files in DATA_DIR")

    def handle(self, *args, folder, with_secrets, **options):
        start = time.monotonic()
        try:
            said, keys = restore(folder, sealed.passphrase() if with_secrets else None)
        except (Refused, OSError, DatabaseError) as error:
            raise CommandError(str(error)) from None
        rows, took = sum(said["tables"].values()), time.monotonic() - start
        self.stdout.write(f"Restored {rows} rows and {len(said['entries'])} files of {said['made']} in {took:.1f} s.")
        for path in keys:
            self.stdout.write(f"A key was written to {path}; if the environment gives one, name this file there instead.")
        self.stdout.write("Everybody signs in again, and links of open invitations are over.")
        self.stdout.write(f"Queued work waits for manage.py resume; now queued: {Hold.objects.waiting().count()}.")
