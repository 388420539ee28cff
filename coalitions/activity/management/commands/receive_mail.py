"""Takes in one mail from standard input, as a mail server's pipe hands it over. A refused one is no error: none may bounce."""

import os
import sys

from django.core.management.base import BaseCommand
from django.db import DatabaseError

from coalitions.activity.inbound.taking import BIGGEST, take


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        octets = sys.stdin.buffer.read(BIGGEST + 1)
        try:
            outcome = take(octets)
        except DatabaseError:
            self.stderr.write("The database is away; try again later.")
            sys.exit(os.EX_TEMPFAIL)  # the mail server keeps the mail and comes again
        self.stdout.write(outcome.value)
