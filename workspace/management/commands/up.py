"""What `make run` starts: the database made, the demo story planted once, then the product on PORT until Ctrl-C."""

import os
import socket
import sys

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from workspace.management.commands.translations import CATALOGUE


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        self.require_free_port()
        self.read_the_words()
        call_command("migrate", verbosity=0)
        if settings.DEMO:
            call_command("demo")
        self.say()
        call_command("serve", port=settings.PORT)

    def read_the_words(self):
        """Compiles the catalogue when it is stale, and begins again: this process has read the words as they were before."""
        compiled = CATALOGUE.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < CATALOGUE.stat().st_mtime:
            call_command("translations", "--compile")
            os.execv(sys.executable, [sys.executable, *sys.argv])

    def require_free_port(self):
        with socket.socket() as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listener.bind(("127.0.0.1", settings.PORT))
            except OSError:
                words = f"Port {settings.PORT} is in use by another program. Choose another: PORT={settings.PORT + 1} make run"
                raise CommandError(words) from None

    def say(self):
        self.stdout.write(f"\n  Coalition Workspace is open at {settings.BASE_URL}")
        if settings.DEMO:
            self.stdout.write(
                "  Look around as Tuva, a member, or Ingegerd, a facilitator, or another of the cast: the first page asks."
            )
            self.stdout.write(f"  Mail that it sends is shown at {settings.BASE_URL}/dev/mail/")
        self.stdout.write(f"  Your data lies in {settings.DATA_DIR}. Ctrl-C stops it; make run again keeps everything.\n")
        self.stdout.flush()
