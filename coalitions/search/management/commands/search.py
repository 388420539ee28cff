from django.core.management.base import BaseCommand

from coalitions.search.keeping import read_files, rebuild


class Command(BaseCommand):
    help = "Makes the index of search anew. Nothing is lost when it is broken off: the worker goes on where it ended."

    def add_arguments(self, parser):
        parser.add_argument("what", choices=["rebuild"])

    def handle(self, *args, **given):
        count = rebuild()
        while read_files():
            pass
        self.stdout.write(f"{count} entries.")
