"""Entering, overriding, and what the database itself refuses."""

import pytest
from django.db import IntegrityError, transaction

from coalitions.organisations.errors import NoReason, Present, Unreadable
from coalitions.organisations.models import Organisation

TYPED = {"name": "Läslyftet AB", "sector": "business", "legal_form": "49", "registration_number": "559993-1200"}


def enter(cast, **changes):
    return Organisation.objects.enter(by=cast.rasmus, **TYPED | changes)


def test_org04_an_entered_organisation_shows_its_number(cast):
    assert enter(cast).number == "559993-1200"


def test_everything_wrong_is_said_at_once(cast):
    with pytest.raises(Unreadable) as caught:
        enter(cast, name="", sector="ngo", registration_number="1", website="ftp://x", municipality_code="9999")
    columns = [column for column, _words in caught.value.reading.errors]
    assert columns == ["name", "sector", "registration_number", "municipality_code", "website"]


def test_org05_the_same_number_names_the_one_that_has_it(cast):
    with pytest.raises(Present) as caught:
        enter(cast, registration_number="16559998-0108")
    assert caught.value.organisation == cast.hem


def test_org05_the_database_refuses_it_too(cast):
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.create(name="Två", sector="public", registration_number=cast.hem.registration_number)


def test_org06_a_unit_shows_its_parents_number_without_keeping_it(cast):
    unit = enter(
        cast, legal_form="unit", sector="academia", registration_number="", parent=cast.hogskola, no_number_reason="unit"
    )
    assert unit.registration_number is None and unit.number == cast.hogskola.number and unit.is_complete


@pytest.mark.parametrize("form", ["unit", "informal"])
def test_org06_forms_without_number_take_none(cast, form):
    with pytest.raises(Unreadable):
        enter(cast, legal_form=form)


def test_org03_an_entered_override_keeps_its_reason(cast):
    organisation = enter(cast, sector="public", reason="Ägs av kommunen")
    row = organisation.history.get(field="sector")
    assert (row.was, row.now, row.reason, row.by) == ("business", "public", "Ägs av kommunen", cast.rasmus)


def test_org03_a_later_override_needs_a_reason(cast):
    organisation = enter(cast)
    with pytest.raises(NoReason):
        organisation.override_sector("public", by=cast.rasmus, reason=" ")
    organisation.override_sector("public", by=cast.rasmus, reason="Ägs av kommunen")
    assert Organisation.objects.get(pk=organisation.pk).sector == "public"


def test_org03_going_back_to_the_suggested_needs_none(cast):
    organisation = enter(cast, sector="public", reason="Ägs av kommunen")
    organisation.override_sector("business", by=cast.rasmus)
    assert organisation.history.filter(field="sector").count() == 2


IMPOSSIBLE = [
    {"name": ""},
    {"sector": "ngo"},
    {"registration_number": ""},
    {"registration_number": "8112289874"},
    {"registration_number": "5599931200", "no_number_reason": "foreign"},
    {"registration_number": "5599931200", "legal_form": "unit"},
    {"municipality_code": "180"},
]


@pytest.mark.parametrize("fields", IMPOSSIBLE)
def test_the_database_refuses_what_cannot_be(db, fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.create(**{"name": "X", "sector": "public"} | fields)
