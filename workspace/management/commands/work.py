"""Runs the background work in a process of its own, until SIGTERM; the server's processes then have JOBS=worker."""

import signal
import time

from django.core.management.base import BaseCommand

from workspace import logs
from workspace.jobs import Jobs
from workspace.memory import small_pages


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        small_pages()
        logs.begin("worker")
        jobs = Jobs()
        for sign in (signal.SIGTERM, signal.SIGINT):
            signal.signal(sign, lambda *_: jobs.stop())
        jobs.start()
        jobs.ended.wait()
        while jobs.busy:
            time.sleep(0.05)
