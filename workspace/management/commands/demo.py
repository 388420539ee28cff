"""Plants the demo story, once: three coalitions at different stages, by the product's own verbs."""

import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from coalitions.home.demo.plant import plant


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        if settings.PRODUCTION:
            raise CommandError("The demo story is not for production: BASE_URL is https.")
        start = time.monotonic()
        if plant():
            self.stdout.write(f"Planted the demo story in {time.monotonic() - start:.1f} s.")
