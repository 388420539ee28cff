"""A list taken in from the console, as story 1 has it: looked at first, then taken in by a worker."""

import csv
import io
from pathlib import Path

import pytest

from coalitions.home.demo.cast import person
from coalitions.live.models import AuditEntry
from coalitions.organisations.importing import run
from coalitions.organisations.models import Organisation, SheetImport
from coalitions.organisations.numbers import check_digit
from coalitions.organisations.taking_in import TakingIn
from tests.organisations.making import sheet, upload

BAD = (Path(__file__).parent / "data" / "organisations-bad.csv").read_bytes()


@pytest.fixture
def administrator(db):
    return person("Rasmus Tjernvall", is_platform_admin=True, language="en")


@pytest.fixture
def rasmus(administrator, as_):
    """In English, in a house without organisations."""
    return as_(administrator)


def sent(client, content=BAD, name="organisations-bad.csv"):
    answer = client.post("/console/imports/", {"file": upload(content, name)})
    assert answer.status_code == 302
    return SheetImport.objects.get(pk=answer.url.strip("/").rpartition("/")[2])


def taken_in(client, one):
    assert client.post(f"{one.get_absolute_url()}confirmation/").status_code == 302
    run.call(one.pk)
    one.refresh_from_db()
    return one


def test_org_10_step_2_the_preview_counts_and_names_row_column_and_reason_and_saves_nothing(rasmus):
    one = sent(rasmus)
    page = rasmus.get(one.get_absolute_url()).content.decode()
    assert "9 good, 7 with a warning, 18 refused." in page and "Nothing is saved yet." in page
    assert "Row 3" in page and "registration_number" in page and "wrong check digit" in page
    assert "row has 11 columns, the header has 10" in page and "expected_result" in page
    assert not Organisation.objects.exists() and not AuditEntry.objects.exists()


def test_org_10_each_kind_of_row_has_its_list(rasmus):
    one = sent(rasmus)
    for kind, count in (("good", 9), ("warned", 7), ("refused", 18)):
        assert rasmus.get(f"{one.get_absolute_url()}?show={kind}").context["page"].paginator.count == count


def test_org_10_step_3_confirmed_it_is_taken_in_with_one_entry_in_the_audit_log(rasmus, administrator):
    one = taken_in(rasmus, sent(rasmus))
    assert (one.state, one.added, one.present, one.refused) == ("done", 16, 0, 18)
    assert Organisation.objects.count() == 16 and Organisation.objects.filter(name="Älvgårdens Kulturförening").exists()
    entry = AuditEntry.objects.get()
    assert (entry.kind, entry.by, entry.small) == ("sheet.imported", administrator.pk, {"added": 16, "present": 0, "refused": 18})


def test_org_10_step_3_the_refused_rows_come_home_with_their_reasons_and_without_formulas(rasmus):
    file = b"".join(rasmus.get(f"{sent(rasmus).get_absolute_url()}refused/").streaming_content).decode("utf-8-sig")
    rows = {row["row"]: row for row in csv.DictReader(io.StringIO(file, newline=""))}
    assert len(rows) == 18 and rows["3"]["reason"] == "registration_number: wrong check digit"
    assert rows["12"]["name"].startswith("'=HYPERLINK") and rows["17"]["name"] == "Sjöbrunna kommun"


def test_org_10_step_4_the_same_file_again_adds_nothing_and_names_those_that_are_here(rasmus):
    taken_in(rasmus, sent(rasmus))
    again = sent(rasmus)
    page = rasmus.get(f"{again.get_absolute_url()}?show=present").content.decode()
    assert again.known == 16 and "16 are here already" in page and "Stiftelsen Granfrö" in page
    assert taken_in(rasmus, again).added == 0 and Organisation.objects.count() == 16


def test_org_11_step_4_the_two_that_the_preview_warned_of_become_one(rasmus, administrator):
    taken_in(rasmus, sent(rasmus))
    kept, gone = (Organisation.objects.get(name=name) for name in ("Grannskapsnätverket Öster", "GRANNSKAPSNÄTVERKET ÖSTER"))
    found = rasmus.get("/console/organisations/?near=on").context["page"]
    assert {one.pk for one in found} == {kept.pk, gone.pk}
    assert rasmus.post(f"/console/organisations/{kept.pk}/merge/", {"other": f"#{gone.pk}"}).status_code == 302
    assert Organisation.objects.count() == 15 and kept.history.filter(field="merged").exists()
    assert taken_in(rasmus, sent(rasmus)).added == 0


def test_org_10_two_previews_of_the_same_file_taken_in_one_after_the_other_add_it_once(rasmus):
    first, second = sent(rasmus), sent(rasmus)
    taken_in(rasmus, first)
    assert (taken_in(rasmus, second).added, Organisation.objects.count()) == (0, 16)


def test_org_10_confirmed_twice_and_run_twice_it_is_taken_in_once(rasmus):
    one = taken_in(rasmus, taken_in(rasmus, sent(rasmus)))
    assert (one.added, AuditEntry.objects.count(), Organisation.objects.count()) == (16, 1, 16)


def test_org_10_a_worker_that_takes_over_goes_on_where_the_dead_one_was(rasmus, monkeypatch):
    monkeypatch.setattr("coalitions.organisations.models.sheet_import.BATCH", 5)
    one = sent(rasmus)
    rasmus.post(f"{one.get_absolute_url()}confirmation/")
    one.step(TakingIn(Organisation.objects, one.by))
    assert "5 of 16 organisations" in rasmus.get(f"{one.get_absolute_url()}progress/").content.decode()
    run.call(one.pk)
    one.refresh_from_db()
    assert (one.added, one.present, Organisation.objects.count()) == (16, 0, 16)


def test_the_progress_asks_again_until_it_is_done(rasmus):
    one = sent(rasmus)
    rasmus.post(f"{one.get_absolute_url()}confirmation/")
    assert 'hx-trigger="every 1s"' in rasmus.get(one.get_absolute_url()).content.decode()
    run.call(one.pk)
    drawn = rasmus.get(f"{one.get_absolute_url()}progress/").content.decode()
    assert "hx-trigger" not in drawn and "16 added" in drawn and "18 refused" in drawn


def test_a_list_that_is_thrown_away_is_gone_and_one_that_is_taken_in_is_not(rasmus):
    away, kept = sent(rasmus), taken_in(rasmus, sent(rasmus))
    for one in (away, kept):
        rasmus.post(f"{one.get_absolute_url()}discarding/")
    assert list(SheetImport.objects.all()) == [kept]


def test_what_nobody_confirmed_and_rows_of_long_ago_are_swept(rasmus):
    old, done, fresh = sent(rasmus), taken_in(rasmus, sent(rasmus)), sent(rasmus)
    SheetImport.objects.filter(pk__in=[old.pk, done.pk]).update(created_at="2026-01-01T00:00Z")
    SheetImport.objects.filter(pk=done.pk).update(ended_at="2026-01-01T00:00Z")
    SheetImport.objects.sweep()
    assert set(SheetImport.objects.all()) == {done, fresh} and not done.rows.exists() and fresh.rows.count() == 34


def test_org_11_the_preview_warns_of_what_is_close_to_what_is_here(rasmus):
    slip = f"829998002{check_digit('829998002')}"
    Organisation.objects.create(name="Granfrö", sector="civil_society", registration_number=slip)
    one = sheet("name,sector,registration_number\nStiftelsen Granfrö,civil_society,\nAndra,business,829998-0204\n")
    said = [words for row in one.rows.all() for _column, words in row.remarks]
    assert one.warned == 2 and all("Granfrö, " in words for words in said)


def test_a_page_of_rows_costs_the_same_with_many(rasmus, django_assert_num_queries):
    few, many = sheet("name,sector\nA,public\n"), sheet("name,sector\n" + "".join(f"F{n},public\n" for n in range(90)))
    rasmus.get(few.get_absolute_url())
    for one in (few, many):
        with django_assert_num_queries(13):
            rasmus.get(one.get_absolute_url())
