"""Two records become one: everything moves, nothing is lost, and no later table is forgotten."""

import pytest
from django.db import connection

from coalitions.boards.models import Board
from coalitions.live.models import AuditEntry
from coalitions.organisations.clashes import WORDS
from coalitions.organisations.errors import Clash
from coalitions.organisations.models import EmailDomain, Merging, Organisation
from coalitions.organisations.models.merging import ways
from coalitions.spaces.models import Seat


@pytest.fixture
def double(cast):
    return Organisation.objects.create(
        name="GRANNSKAPSNÄTVERKET  ÖSTER", sector="civil_society", municipality_code="1280", website="https://oster.example"
    )


def merge(cast, kept, gone):
    return Merging.objects.merge(kept, gone, by=cast.rasmus)


def test_org_11_every_foreign_key_that_the_database_knows_is_moved(db):
    table, found = Organisation._meta.db_table, set()
    with connection.cursor() as cursor:
        for name in connection.introspection.table_names(cursor):
            relations = connection.introspection.get_relations(cursor, name)
            found |= {(name, column) for column, (_there, other, *_) in relations.items() if other == table}
    known = {(way.model._meta.db_table, way.model._meta.get_field(way.field).column) for way in ways()}
    assert known == found and len(found) >= 15
    assert [way for way in ways() if (way.model._meta.label_lower, way.field) not in WORDS] == []


def test_org_11_step_4_the_double_goes_into_the_kept_one_with_all_that_points_at_it(cast, double):
    Organisation.objects.filter(pk=double.pk).update(note="Träffas på biblioteket")
    cast.space.memberships.filter(user=cast.samira).update(organisation=double)
    cast.samira.affiliations.update(organisation=double)
    seat = cast.coalition.seat(double, cast.samira, by=cast.ingegerd)
    cast.coalition.hosts.add(double)
    board = Board.objects.open(cast.space, "Tavla", by=cast.tuva)
    card = board.columns.first().add_card("Fråga", by=cast.tuva)
    card.assign(by=cast.ingegerd, organisations=[double])
    kept = merge(cast, cast.natverket, double)
    assert not Organisation.objects.filter(pk=double.pk).exists()
    assert (kept.name, kept.municipality_code, kept.note) == ("Grannskapsnätverket Öster", "1280", "Träffas på biblioteket")
    assert Seat.objects.get(pk=seat.pk).organisation == kept and kept in cast.coalition.hosts.all()
    assert cast.samira.affiliations.get().organisation == kept and card.assignees.get().organisation == kept
    assert cast.space.memberships.get(user=cast.samira).organisation == kept


def test_org_11_the_other_name_stays_in_the_history_and_the_audit_log_knows_ids_only(cast, double):
    old = double.pk
    kept = merge(cast, cast.natverket, double)
    row = kept.history.get(field="merged")
    assert (row.was, row.now, row.by) == ("GRANNSKAPSNÄTVERKET  ÖSTER", "Grannskapsnätverket Öster", cast.rasmus)
    assert kept.history.filter(field="website", now="https://oster.example").exists()
    entry = AuditEntry.objects.get(kind="organisation.merged")
    assert (entry.subject_id, entry.small["merged"]) == (kept.pk, old) and "name" not in entry.small["fields"]


def test_org_11_the_old_address_leads_to_the_kept_one_also_over_two_mergings(cast, as_, double):
    old, between = double.pk, cast.natverket.pk
    merge(cast, cast.natverket, double)
    merge(cast, cast.lasglantan, Organisation.objects.get(pk=between))
    client = as_(cast.rasmus)
    assert client.get(f"/organisations/{old}/").url == cast.lasglantan.get_absolute_url()
    assert client.get(f"/organisations/{between}/").url == cast.lasglantan.get_absolute_url()
    assert client.get(f"/console/organisations/{old}/").url == f"/console/organisations/{cast.lasglantan.pk}/"


def test_org_11_who_belongs_to_both_belongs_once_and_stays_contact_person(cast, double):
    cast.elham.affiliations.create(organisation=double, is_contact_person=True)
    kept = merge(cast, cast.natverket, double)
    assert cast.elham.affiliations.get().organisation == kept and cast.elham.affiliations.get().is_contact_person


@pytest.mark.parametrize(
    ("here", "there", "is_contact", "stays"),
    [
        ("proposed", "confirmed", True, ("confirmed", True)),
        ("proposed", "removed", False, ("proposed", False)),
        ("removed", "confirmed", True, ("removed", False)),
        ("confirmed", "proposed", False, ("confirmed", False)),
    ],
)
def test_org_11_of_two_belongings_the_stronger_stays_and_a_no_stays_a_no(cast, double, here, there, is_contact, stays):
    cast.stranger.affiliations.create(organisation=cast.natverket, state=here)
    cast.stranger.affiliations.create(organisation=double, state=there, is_contact_person=is_contact)
    merge(cast, cast.natverket, double)
    one = cast.stranger.affiliations.get()
    assert (one.organisation, one.state, one.is_contact_person) == (cast.natverket, *stays)


def test_org_11_a_unit_goes_into_its_whole_with_the_domain_that_both_have(cast, double):
    Organisation.objects.filter(pk=double.pk).update(parent=cast.natverket)
    for one in (double, cast.natverket):
        EmailDomain.objects.create(organisation=one, name="natverket.example", is_shared=one != double)
    merge(cast, cast.natverket, double)
    [domain] = EmailDomain.objects.all()
    assert (domain.organisation, domain.is_shared) == (cast.natverket, False)


def test_org_11_of_two_representatives_the_kept_ones_stays_and_the_other_is_an_alternate(cast, double):
    mine = cast.coalition.seat(cast.natverket, cast.elham, by=cast.ingegerd)
    other = cast.coalition.seat(double, cast.samira, by=cast.ingegerd)
    kept = merge(cast, cast.natverket, double)
    seats = dict(cast.coalition.seats.filter(organisation=kept).values_list("pk", "role"))
    assert seats == {mine.pk: "representative", other.pk: "alternate"}


def test_org_11_a_number_is_taken_over_with_the_form_that_may_have_it(cast):
    club = Organisation.objects.create(
        name="Grannskapsnätverket", sector="civil_society", legal_form="61", registration_number="8299970502"
    )
    kept = merge(cast, cast.natverket, club)
    assert (kept.registration_number, kept.legal_form, kept.no_number_reason) == ("8299970502", "61", "")


def test_org_11_a_unit_that_swallows_its_whole_is_no_unit_of_itself(cast, double):
    Organisation.objects.filter(pk=cast.natverket.pk).update(parent=double)
    assert merge(cast, Organisation.objects.get(pk=cast.natverket.pk), double).parent is None


def test_org_11_a_clash_that_nobody_has_solved_undoes_all(cast, double, monkeypatch):
    monkeypatch.setattr("coalitions.organisations.clashes.SOLVED", {})
    cast.elham.affiliations.create(organisation=double)
    with pytest.raises(Clash):
        merge(cast, cast.natverket, double)
    assert Organisation.objects.filter(pk=double.pk).exists() and cast.elham.affiliations.count() == 2


def test_two_who_merge_the_same_pair_get_one_merging_and_one_refusal(cast, double):
    merge(cast, cast.natverket, double)
    with pytest.raises(Clash):
        merge(cast, cast.natverket, double)


def test_org_11_the_preview_says_what_stays_and_what_moves_and_changes_nothing(cast, as_, double):
    cast.rasmus.change(by=cast.rasmus, language="en")
    cast.coalition.seat(double, cast.samira, by=cast.ingegerd)
    client, url = as_(cast.rasmus), f"/console/organisations/{cast.natverket.pk}/merge/"
    assert "GRANNSKAPSN" in client.get(url).content.decode()  # looks alike
    page = client.get(url, {"other": f"#{double.pk}"}).content.decode()
    assert all(words in page for words in ("Seats", "https://oster.example", "filled in", "Malmö"))
    assert Organisation.objects.filter(pk=double.pk).exists()
    assert client.post(url, {"other": f"#{double.pk}"}).status_code == 302
    assert not Organisation.objects.filter(pk=double.pk).exists()


def test_org_11_the_other_record_is_found_by_name_or_number_and_is_not_the_same(cast, as_):
    client, url = as_(cast.rasmus), f"/console/organisations/{cast.natverket.pk}/merge/"
    for known in ("Sjöbrunna kommun", "212000-9705"):
        assert client.get(url, {"other": known}).status_code == 200
    for nobody in ("Ingen", f"#{cast.natverket.pk}", "#x", cast.natverket.name):
        assert client.get(url, {"other": nobody}).status_code == 422
