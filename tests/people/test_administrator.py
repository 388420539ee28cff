import pytest
from django.core.management import CommandError, call_command

from coalitions.people.models import User


def test_the_first_administrator_is_made_by_command(db):
    call_command("administrator", "Rasmus@Sjobrunna.example", "Rasmus Tjernvall")
    rasmus = User.objects.get(email="rasmus@sjobrunna.example")
    assert rasmus.is_platform_admin and rasmus.name == "Rasmus Tjernvall"


def test_an_existing_account_is_raised_and_keeps_its_name(cast):
    call_command("administrator", cast.tuva.email)
    cast.tuva.refresh_from_db()
    assert cast.tuva.is_platform_admin and cast.tuva.name == "Tuva Hedlindh"


def test_what_is_no_address_is_refused_in_words(db):
    with pytest.raises(CommandError, match="rasmus"):
        call_command("administrator", "rasmus")
    assert not User.objects.exists()
