"""Organisations entered and changed by hand in the console, as story 1 has it."""

import re

import pytest
from django.utils.translation import override

from coalitions.live.models import AuditEntry
from coalitions.organisations.models import Organisation
from tests.organisations.making import form_of

NEW = "/console/organisations/new/"
KOMMUN = {"name": "Sjöbrunna kommun", "sector": "public", "legal_form": "82", "note": "Kommunens växel"}
HEM = {"name": "Sjöbrunnahem AB", "sector": "business", "legal_form": "49", "registration_number": "559998-0108"}


@pytest.fixture
def rasmus(cast, as_):
    """In English, and without the two that story 1 enters by hand."""
    cast.rasmus.change(by=cast.rasmus, language="en")
    Organisation.objects.filter(pk__in=[cast.kommun.pk, cast.hem.pk]).update(registration_number=None)
    Organisation.objects.filter(pk=cast.kommun.pk).update(name="Annan kommun")
    Organisation.objects.filter(pk=cast.hem.pk).update(name="Annat AB")
    return as_(cast.rasmus)


def enter(client, **typed):
    return client.post(NEW, form_of(**typed))


def errors(answer):
    return {name: " ".join(words) for name, words in answer.context["form"].errors.items()}


def chosen(answer):
    return re.findall(r'name="sector" value="(\w+)"[^>]* checked', answer.content.decode())


def kept(answer):
    """The organisation that the answer leads to."""
    assert answer.status_code == 302, errors(answer)
    return Organisation.objects.get(pk=answer.url.rstrip("/").rpartition("/")[2])


def test_org_04_step_5_a_wrong_check_digit_is_refused_and_all_that_was_typed_is_kept(rasmus):
    answer = enter(rasmus, **KOMMUN, registration_number="212000-9704")
    assert (answer.status_code, errors(answer)) == (422, {"registration_number": "Wrong check digit."})
    page = answer.content.decode()
    assert all(text in page for text in ("212000-9704", "Sjöbrunna kommun", "Kommunens växel", 'value="82" selected'))
    assert not Organisation.objects.filter(name="Sjöbrunna kommun").exists()


def test_org_07_step_6_a_municipality_that_is_not_is_refused_and_without_one_it_is_saved(rasmus):
    answer = enter(rasmus, **KOMMUN, registration_number="2120009705", municipality_code="9999")
    assert errors(answer) == {"municipality_code": "9999 is not a known code."}
    organisation = kept(enter(rasmus, **KOMMUN, registration_number="2120009705"))
    assert (organisation.number, organisation.municipality_code) == ("212000-9705", "")


@pytest.mark.parametrize("typed", ["0180", "180", "Stockholm", "stockholm", "0180 Stockholm"])
def test_org_07_a_municipality_is_chosen_by_code_or_name_and_the_county_follows(rasmus, typed):
    organisation = kept(enter(rasmus, **KOMMUN, registration_number="2120009705", municipality_code=typed))
    assert organisation.municipality_code == "0180" and organisation.municipality.county == "Stockholm"
    assert "0180 Stockholm" in rasmus.get(f"/console/organisations/{organisation.pk}/").content.decode()


def test_org_03_step_7_another_sector_than_the_form_suggests_demands_a_reason_and_both_are_in_the_history(rasmus):
    answer = enter(rasmus, **HEM | {"sector": "public"})
    assert errors(answer) == {"reason": "The legal form suggests Business. Say why it is another."}
    organisation = kept(enter(rasmus, **HEM | {"sector": "public", "reason": "Ägs av kommunen"}))
    page = rasmus.get(f"/console/organisations/{organisation.pk}/").content.decode()
    assert "Sector: Business became Public sector" in page and "Ägs av kommunen" in page


def test_org_03_without_a_sector_the_form_suggests_one(rasmus):
    answer = enter(rasmus, **HEM | {"sector": ""})
    assert "sector" in errors(answer) and chosen(answer) == ["business"]


def test_org_03_the_suggestion_follows_the_form_and_leaves_what_was_chosen(rasmus):
    for sector, becomes in (("", "business"), ("public", "public")):
        answer = rasmus.post("/console/organisations/suggestion/", {"legal_form": "49", "sector": sector})
        assert "suggests: Business" in answer.content.decode() and chosen(answer) == [becomes]


def test_org_05_step_8_the_same_number_names_the_one_that_has_it_and_offers_to_ask(rasmus):
    first = kept(enter(rasmus, **HEM))
    answer = enter(rasmus, **HEM | {"registration_number": "16559998-0108"})
    page = answer.content.decode()
    assert answer.status_code == 422 and "Sjöbrunnahem AB has this number already." in page
    assert f"/console/organisations/{first.pk}/question/" in page and Organisation.objects.filter(name=HEM["name"]).count() == 1


def test_org_06_without_number_a_reason_is_asked_for(rasmus):
    bokvannerna = {"name": "Bokvännerna", "sector": "civil_society", "legal_form": "61"}
    assert errors(enter(rasmus, **bokvannerna)) == {"no_number_reason": "Write the number, or choose why there is none."}
    assert kept(enter(rasmus, **bokvannerna, no_number_reason="not_registered")).no_number_reason == "not_registered"


def test_org_06_a_unit_names_what_it_is_part_of_and_shows_that_number(rasmus, cast):
    unit = {"name": "Framtidshuset", "sector": "academia", "legal_form": "unit"}
    assert errors(enter(rasmus, **unit)) == {"parent": "Say which organisation it is a unit of."}
    organisation = kept(enter(rasmus, **unit, parent="202100-9705"))
    assert (organisation.parent, organisation.number, organisation.no_number_reason) == (cast.hogskola, "202100-9705", "unit")


def test_org_11_a_name_close_to_one_that_is_here_warns_and_is_saved_when_it_is_another(rasmus):
    typed = {"name": "Havrevinge digital", "sector": "business", "legal_form": "49", "no_number_reason": "foreign"}
    answer = enter(rasmus, **typed)
    assert answer.status_code == 422 and "Havrevinge Digital AB" in answer.content.decode()
    assert kept(enter(rasmus, **typed, is_other="on")).name == "Havrevinge digital"


def test_entering_is_one_entry_of_the_audit_log_without_a_word_that_was_typed(rasmus, cast):
    organisation = kept(enter(rasmus, **KOMMUN, registration_number="2120009705"))
    entry = AuditEntry.objects.get(kind="organisation.entered")
    assert (entry.kind, entry.subject_id, entry.by, entry.small) == ("organisation.entered", organisation.pk, cast.rasmus.pk, {})


def test_what_was_put_right_on_the_way_is_said(rasmus):
    answer = rasmus.post(NEW, form_of(**HEM, website="hem.example"), follow=True)
    assert "https:// added" in answer.content.decode()


def test_in_swedish_the_words_are_swedish(cast, as_):
    with override("sv"):
        answer = enter(as_(cast.rasmus), **KOMMUN, registration_number="212000-9704")
    assert "Wrong" not in errors(answer)["registration_number"]
