"""Makes an administrator's account, or raises an existing one; the person signs in by the code sent to the address."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from coalitions.people.models import User


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("address")
        parser.add_argument("name", nargs="?", default="")

    def handle(self, *args, address, name, **options):
        try:
            validate_email(address)
        except ValidationError as error:
            raise CommandError(f"{address}: {error.message}") from None
        user = User.objects.raise_to_administrator(address, name)
        self.stdout.write(f"{user.name} <{user.email}> is an administrator.")
