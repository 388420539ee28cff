"""Hurts the product on purpose and compares every open page with the database afterwards.

    manage.py drill NAME [--seconds N] [--clients N] [--losses-only]

NAME   crash, embedded, redis, postgres, revoke, stall, storm, burst, moves, exercise, map, pads, soak or
       deploy; docs/benchmarks.md describes them.

Starts what it needs on free ports of this machine, prints its figures with their goals, exits 1 on a miss, and leaves nothing
running. Needs what `make test` installs, and PostgreSQL and Redis but for `embedded`.
"""

import os
import sys

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = __doc__.splitlines()[0]

    def run_from_argv(self, argv):
        """In a process of its own, for the settings must be read after its databases stand."""
        os.execv(sys.executable, [sys.executable, "-m", "workspace.drills", *argv[2:]])
