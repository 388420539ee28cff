"""Measures the product and prints its figures with their goals; exits 1 on a miss.

    manage.py bench live [--sockets 100,500,1000] [--setup production|embedded] [--seconds N]
    manage.py bench pages [--setup production|embedded]
    manage.py bench board [--setup production|embedded]
    manage.py bench intake [--setup production|embedded]
    manage.py bench map [--setup production|embedded]
    manage.py bench pads [--setup production|embedded]
    manage.py bench upload [--setup production|embedded]

live    deliveries, delays, processor time and memory of our hub, of plain Channels and of a bare server, with one load client
pages   server time, queries and bytes of every page with little, usual and much in it
board   the longest task of a board of 500 cards in a slow Chromium, at first sight and when a drag begins
intake  rows a second and memory of a list of 20,000 organisations looked at and taken in
map     server time of the map with 300 needs and ideas, and frames a second while it is panned in Chromium
pads    a text of 300 pages: server time of the page, the first state over the socket, and until one can write in Chromium
upload  memory and speed of a file of 1 GiB that comes in pieces, beside a plain copy; needs SPACE_QUOTA_MIB=5000

Figures are worth something on a quiet machine only. Needs what `make test` installs.
"""

import os
import sys

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = __doc__.splitlines()[0]

    def run_from_argv(self, argv):
        """In a process of its own, for the settings must be read after its databases stand."""
        os.execv(sys.executable, [sys.executable, "-m", "workspace.benches", *argv[2:]])
