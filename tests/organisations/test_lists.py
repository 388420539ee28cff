"""ADM-08, ORG-07: legal forms, place codes and nodes are data, with source and date, that administrators edit in the console."""

from datetime import date

import pytest
from django.utils import translation

from coalitions.organisations.models import LegalForm, Node, Organisation, Place
from coalitions.organisations.places import municipalities
from tests.organisations.listing import NODE, PLACE, as_shown, page, stockholm
from tests.organisations.making import form_of
from tests.organisations.things import FORM


@pytest.fixture
def admin(cast, as_):
    return as_(cast.rasmus)


def test_adm_08_the_lists_say_what_they_hold_and_where_it_comes_from(admin):
    text = admin.get("/console/lists/").text
    assert "290 i listan" in text and "21 i listan" in text and "SCB, län och kommuner" in text
    text = admin.get(page("municipalities")).text
    assert "0180" in text and "2007-01-01" in text
    assert "aktiebolag" in admin.get(page("forms")).text and "Ingen nod än" in admin.get(page("nodes")).text


def test_adm_08_a_municipality_is_added_and_can_be_chosen_at_once(cast, admin):
    assert admin.post(page("municipalities", "new"), PLACE).url == page("municipalities")
    assert str(municipalities()["0199"]) == "Sjöbrunna" and municipalities()["0199"].county == "Stockholm"
    admin.post(
        "/console/organisations/new/", form_of(name="Ny", sector="business", no_number_reason="foreign", municipality_code="0199")
    )
    assert Organisation.objects.get(name="Ny").municipality.name == "Sjöbrunna"


@pytest.mark.parametrize(
    ("shelf", "typed", "words"),
    [
        ("municipalities", {"code": "199"}, "fyra siffror"),
        ("municipalities", {"code": "0180"}, "0180 är Stockholm redan."),
        ("municipalities", {"code": "9901"}, "Inget län börjar på 99"),
        ("counties", {"code": "1"}, "två siffror"),
        ("municipalities", {"name": "<b>"}, "Får inte innehålla"),
        ("municipalities", {"name": "19900101-2385"}, "personnummer"),
        ("municipalities", {"source_date": "i fjol"}, "giltigt datum"),
        ("forms", FORM | {"code": "4x"}, "två siffror"),
        ("forms", FORM | {"code": "49"}, "49 är aktiebolag redan."),
        ("forms", FORM | {"code": "41", "digit": "0"}, "1 till 9"),
        ("nodes", NODE | {"ended": "2019"}, "innan den började"),
        ("nodes", NODE | {"home": "Ingen"}, "Ingen organisation"),
    ],
)
def test_adm_08_a_bad_code_is_said_beside_its_field_and_nothing_is_saved(cast, admin, shelf, typed, words):
    before = Place.objects.count(), LegalForm.objects.count(), Node.objects.count()
    answer = admin.post(page(shelf, "new"), PLACE | typed)
    assert answer.status_code == 422 and words in " ".join(sum(answer.context["form"].errors.values(), []))
    assert (
        'aria-invalid="true"' in answer.text
        and (Place.objects.count(), LegalForm.objects.count(), Node.objects.count()) == before
    )


def test_adm_08_what_is_taken_off_stays_where_it_stands_and_is_not_offered(cast, admin):
    Organisation.objects.filter(pk=cast.kommun.pk).update(municipality_code="0180")
    admin.post(page("municipalities", stockholm().pk, "retirement"))
    assert "0180 Stockholm" not in admin.get("/console/organisations/new/").text
    assert "Stockholm" in admin.get(cast.kommun.get_absolute_url()).text
    refused = admin.post(
        "/console/organisations/new/", form_of(name="Ny", sector="business", no_number_reason="foreign", municipality_code="0180")
    )
    assert refused.status_code == 422 and "0180, Stockholm, används inte längre." in refused.text
    own = admin.get(f"/console/organisations/{cast.kommun.pk}/")
    assert "0180 Stockholm" in own.text
    address = f"/console/organisations/{cast.kommun.pk}/"
    assert admin.post(address, as_shown(admin, address, note="Ny lapp")).status_code == 302


def test_adm_08_it_is_offered_again(cast, admin):
    one = stockholm()
    admin.post(page("municipalities", one.pk, "retirement"))
    assert "Stockholm" not in [str(place) for place in municipalities().values() if place.is_offered]
    admin.post(page("municipalities", one.pk, "offering"))
    assert "0180 Stockholm" in admin.get("/console/organisations/new/").text


def test_adm_08_a_legal_form_that_is_taken_off_is_kept_by_those_that_have_it(cast, admin):
    form, holder = LegalForm.objects.get(code="61"), Organisation.objects.filter(legal_form="61").first()
    admin.post(page("forms", form.pk, "retirement"))
    forms = admin.get("/console/organisations/new/"), admin.get("/apply/")
    assert all('<option value="62"' in shown.text and '<option value="61"' not in shown.text for shown in forms)
    assert "ideell förening" in admin.get(f"/console/organisations/{holder.pk}/").text
    assert "ideell förening" in admin.get(holder.get_absolute_url()).text


def test_adm_08_a_renamed_form_is_read_by_its_new_name_in_both_languages(cast, admin):
    form = LegalForm.objects.get(code="82")
    address = page("forms", form.pk)
    typed = as_shown(admin, address, name_sv="primärkommun", name_en="municipal body", source_date="2026-01-01")
    assert admin.post(address, typed).url == address
    Organisation.objects.filter(pk=cast.kommun.pk).update(legal_form="82")
    assert "primärkommun" in admin.get(cast.kommun.get_absolute_url()).text
    form.refresh_from_db()
    with translation.override("en"):
        assert (form.name, form.version, form.source_date) == ("municipal body", 2, date(2026, 1, 1))
