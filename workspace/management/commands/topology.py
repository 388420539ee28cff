"""Starts what compose.yaml describes as plain processes on free ports, with the demo story, until Ctrl-C."""

import signal
import tempfile

from django.core.management.base import BaseCommand

from workspace.topology import Topology


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--web", type=int, default=2, help="web processes")

    def handle(self, *args, web, **options):
        signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
        with tempfile.TemporaryDirectory(prefix="topology-") as folder, Topology(folder, web=web) as running:
            running.manage("demo")
            self.stdout.write("\n".join(["Running; Ctrl-C ends it.", *running.urls]))
            self.wait()

    def wait(self):
        try:
            signal.pause()
        except KeyboardInterrupt:
            self.stdout.write("Stopping.")
