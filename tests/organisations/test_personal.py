"""ACC-05: a personal identity number is refused wherever it is typed, and stands nowhere afterwards."""

import logging
from datetime import date

import pytest
from django.apps import apps

from coalitions.organisations.models import Organisation
from coalitions.organisations.personal import holds, taken_out
from coalitions.organisations.sheets import COLUMNS
from tests.organisations.making import FIELDS, form_of, sheet, upload, workbook

CANARY = "811228-9874"  # the example of the Swedish Tax Agency
WAYS = [CANARY, "8112289874", "19811228-9874", "198112289874", "811228+9874", "811228 9874"]
FORMS = {"name": "Ny", "sector": "business", "no_number_reason": "foreign"}


def everywhere():
    """All rows of the database as text."""
    return repr([list(model._base_manager.values_list()) for model in apps.get_models() if model._meta.managed])


@pytest.mark.parametrize("text", WAYS)
def test_acc_05_it_is_known_in_whatever_way_it_is_written(text):
    assert holds(text) and holds(f"Ring Anna, {text}, om nyckeln")


@pytest.mark.parametrize("text", ["212000-9705", "16559998-0108", "2026-11-26 0900", "070-123 45 67", "811228-9875", "1280", ""])
def test_acc_05_other_numbers_are_not_taken_for_one(text):
    assert not holds(text)


def test_acc_05_in_the_numbers_own_column_a_slip_of_it_is_one_too():
    assert taken_out({"registration_number": "811228-9875"}) == ({"registration_number": ""}, {"registration_number"})
    assert taken_out({"registration_number": "212000-9704"})[1] == set()


@pytest.mark.parametrize("way", [CANARY, "198112289874"])
@pytest.mark.parametrize("field", FIELDS)
def test_acc_05_typed_into_any_field_it_is_refused_and_stands_nowhere(cast, as_, caplog, field, way):
    caplog.set_level(logging.DEBUG)
    before = Organisation.objects.count()
    typed = form_of(**FORMS | {field: way}, seen="1")
    for path in ("/console/organisations/new/", f"/console/organisations/{cast.kommun.pk}/"):
        answer = as_(cast.rasmus).post(path, typed)
        assert answer.status_code == 422 and way not in answer.content.decode()
    assert Organisation.objects.count() == before
    assert way not in everywhere() and way not in caplog.text


@pytest.mark.parametrize("path", ["?q=", "{}/merge/?other="])
def test_acc_05_looked_for_it_is_not_shown_again(cast, as_, path):
    page = as_(cast.rasmus).get(f"/console/organisations/{path.format(cast.kommun.pk)}{CANARY}").content.decode()
    assert CANARY not in page and 'aria-invalid="true"' in page


def test_acc_05_in_a_question_it_is_refused(cast, as_):
    cast.tuva.affiliations.update(is_contact_person=True)
    answer = as_(cast.rasmus).post(f"/console/organisations/{cast.kommun.pk}/question/", {"text": f"Är {CANARY} er?"})
    assert answer.status_code == 422 and CANARY not in answer.content.decode() and CANARY not in everywhere()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_acc_05_in_any_column_of_a_sheet_the_row_is_refused_and_keeps_nothing_of_it(cast, as_, caplog, kind):
    caplog.set_level(logging.DEBUG)
    plain = ["F", "business", "", "", "", "", "", "", ""]
    rows = [[CANARY if n == place else value for n, value in enumerate(plain)] for place in range(len(plain))]
    text = "\n".join(",".join(row) for row in [COLUMNS, *rows, [CANARY, "public"]])
    content = text if kind == "csv" else workbook(COLUMNS, *rows, [CANARY, "public"])
    client = as_(cast.rasmus)
    answer = client.post("/console/imports/", {"file": upload(content, f"{CANARY}.{kind}")}, follow=True)
    one = answer.context["sheet"]
    home = b"".join(client.get(f"{one.get_absolute_url()}refused/").streaming_content).decode()
    assert one.good == one.warned == 0 and one.refused == len(rows) + 1
    assert CANARY not in answer.content.decode() + home + everywhere() + caplog.text


def test_acc_05_in_the_name_of_an_unknown_column_it_is_forgotten(db):
    assert CANARY not in repr(sheet(f"name,sector,{CANARY}\nA,public,\n").unknown)


def test_acc_05_a_number_in_a_workbook_cell_is_one_too(db):
    one = sheet(workbook(["name", "sector", "note"], ["A", "public", 8112289874], ["B", "public", date(1981, 12, 28)]))
    assert (one.refused, one.good) == (1, 1) and "8112289874" not in everywhere()
