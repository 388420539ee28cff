"""Takes in a sheet of organisations: good rows are kept, every other is named with row, column and reason. Twice adds nothing."""

from collections import Counter
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from coalitions.organisations import sheets
from coalitions.organisations.errors import NotASheet
from coalitions.organisations.models import Organisation


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="CSV in UTF-8 or XLSX; columns: name, sector, legal_form, …")

    def handle(self, *, file, **options):
        try:
            rows, unknown = sheets.read(file.read_bytes())
        except (OSError, NotASheet) as error:
            raise CommandError(f"{file}: {error}") from None
        for column in unknown:
            self.stdout.write(f"column {column} is unknown and ignored")
        self.report(Organisation.objects.take_in(rows))

    def report(self, outcomes):
        for one in outcomes:
            self.tell(one)
        counted = Counter(one.state for one in outcomes)
        self.stdout.write(f"{counted['new']} new, {counted['present']} present already, {counted['refused']} refused")

    def tell(self, one):
        if one.state == "present":
            self.stdout.write(f"row {one.row}: present already: {one.name}")
        for column, words in one.remarks:
            kind = "refused" if one.state == "refused" else "note"
            self.stdout.write(": ".join(filter(None, [f"row {one.row}", kind, column, str(words)])))
