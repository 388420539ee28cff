"""ADM-08: what the lists keep, who learns of a change, and how little it costs to ask them."""

import pytest
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.live.models import AuditEntry
from coalitions.organisations import known
from coalitions.organisations.errors import Conflict, StillNeeded, Taken
from coalitions.organisations.models import LegalForm, Node, Place
from coalitions.organisations.places import counties, municipalities
from tests.organisations.listing import NODE, PLACE, as_shown, page, stockholm


@pytest.fixture
def admin(cast, as_):
    return as_(cast.rasmus)


def test_adm_08_what_the_products_rules_name_stays(cast, admin):
    unit = LegalForm.objects.get(code="unit")
    assert "stannar den i listan" in admin.get(page("forms", unit.pk)).text
    with pytest.raises(StillNeeded):
        unit.retire(by=cast.rasmus)
    with pytest.raises(StillNeeded):
        Place.objects.get(code="01").retire(by=cast.rasmus)


def test_adm_08_each_change_is_in_the_audit_log_by_its_code(cast, admin):
    admin.post(page("municipalities", "new"), PLACE)
    one = Place.objects.get(code="0199")
    one.change(by=cast.rasmus, seen={"name": "Sjöbrunna"}, name="Sjöbrunna stad")
    one.retire(by=cast.rasmus)
    one.offer_again(by=cast.rasmus)
    kinds = [entry.kind for entry in AuditEntry.objects.order_by("number") if entry.small.get("code") == "0199"]
    assert kinds == ["list.added", "list.changed", "list.retired", "list.offered"]
    assert "0199" in admin.get("/console/audit/?kind=list.retired").text


def test_adm_08_two_who_add_the_same_code_and_two_who_rename_at_once(cast, admin):
    with pytest.raises(Taken):
        Place.objects.add(by=cast.rasmus, code="0180", name="En till")
    one = stockholm()
    typed = as_shown(admin, page("municipalities", one.pk), name="Stockholms stad")
    one.change(by=cast.rasmus, seen={"name": "Stockholm"}, name="Holmen")
    with pytest.raises(Conflict):
        one.change(by=cast.rasmus, seen={"name": "Stockholm"}, name="Stockholms stad")
    told = admin.post(page("municipalities", one.pk), typed)
    assert told.status_code == 409 and "Holmen" in told.text and "Stockholms stad" in told.text
    again = typed | {"initial-name": "Holmen"}
    assert admin.post(page("municipalities", one.pk), again).status_code == 302 and stockholm().name == "Stockholms stad"


def test_a_node_stands_on_the_page_of_its_home_with_its_years(cast, admin):
    assert admin.post(page("nodes", "new"), NODE | {"county_code": "23", "roles": "Samordnare\nProcessledare"}).status_code == 302
    node = Node.objects.get()
    assert (node.home, node.years, node.role_list) == (cast.region, "2021–", ["Samordnare", "Processledare"])
    assert "Nod Mitt" in admin.get(cast.region.get_absolute_url()).text
    assert (
        "Region Mittälven" in admin.get(page("nodes")).text
        and 'value="Region Mittälven"' in admin.get(page("nodes", node.pk)).text
    )


def test_adm_08_as_many_queries_however_long_the_list_and_however_it_is_used(cast, admin):
    admin.get(page("municipalities"))
    with CaptureQueriesContext(connection) as few:
        admin.get(page("counties"))
    with CaptureQueriesContext(connection) as many:
        admin.get(page("municipalities"))
    assert len(few) == len(many)
    with CaptureQueriesContext(connection) as asked:
        [municipalities()["0180"].county for _ in range(100)]
    assert len(asked) == 0 and len(counties()) == 21


def test_another_process_learns_of_a_change(cast, settings, monkeypatch, django_capture_on_commit_callbacks):
    municipalities()
    monkeypatch.setattr(known, "LOOK", 0)
    held = known.held.lists
    with django_capture_on_commit_callbacks(execute=True):
        stockholm().change(by=cast.rasmus, seen={"name": "Stockholm"}, name="Holmen")
    known.held.lists = held  # as a process has it that heard nothing
    assert str(municipalities()["0180"]) == "Holmen"


def test_org_07_a_later_version_adds_what_is_missing_and_leaves_what_was_edited(cast):
    Place.objects.filter(code="0114").delete()
    Place.objects.filter(code="0180").update(name="Holmen")
    emit_post_migrate_signal(verbosity=0, interactive=False, db="default")
    assert Place.objects.get(code="0114").name == "Upplands Väsby" and stockholm().name == "Holmen"
