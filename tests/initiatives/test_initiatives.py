"""INI-01, INI-02, INI-05, INI-08: who owns an initiative, who gives what by when, what came of it, and what is late."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coalitions.activity.hearing import TELLINGS
from coalitions.initiatives.errors import NoSeat, Over
from coalitions.initiatives.models import Commitment, Given, Initiative
from coalitions.people.parts import PARTS
from tests.initiatives.making import begun, days, given, late, milestone, promised, seated
from tests.journey.making import idea


def url(name, thing=None, cast=None):
    ids = {"space": thing.space_id, thing._meta.model_name: thing.pk} if thing else {"space": cast.space.pk}
    return reverse(f"initiatives:{name}", kwargs=ids)


def test_ini_01_an_initiative_begins_from_an_idea_and_leads_back_to_it(cast, as_):
    client, said = as_(seated(cast).tuva), idea(cast)
    page = client.get(said.get_absolute_url()).text
    link = f"{url('new', cast=cast)}?idea={said.pk}"
    assert link in page
    assert said.text in client.get(link).text
    sent = {"title": "Läsvärdar", "about": "På varje gård", "targets": "4.1\n10.2", "follow_up_on": days(180)}
    assert client.post(link, sent).status_code == 302
    made = Initiative.objects.get()
    assert (made.origin, made.organisation, made.author, made.state) == (said, cast.kommun, cast.tuva, "planned")
    page = client.get(made.get_absolute_url()).text
    assert said.get_absolute_url() in page and "10.2" in page and "Sjöbrunna kommun" in page
    assert made.get_absolute_url() in client.get(said.get_absolute_url()).text


def test_ini_01_an_idea_of_another_space_is_not_found(cast, as_):
    said = idea(seated(cast))
    type(said).objects.update(space=cast.coalition.open_space("Lokaler", by=cast.ingegerd))
    assert as_(cast.tuva).get(f"{url('new', cast=cast)}?idea={said.pk}").status_code == 404


def test_ini_01_only_a_seat_binds_an_organisation(cast, as_):
    assert as_(seated(cast).ingegerd).get(url("new", cast=cast)).status_code == 403
    with pytest.raises(NoSeat):
        Initiative.objects.begin(cast.space, by=cast.elham, title="Nej")


def test_ini_01_its_owner_and_facilitators_change_it_and_nobody_overwrites_another(cast, as_):
    one = begun(cast)
    sent = {"title": "Läsplatser", "initial-title": one.title, "state": "running", "initial-state": "planned", "seen": 1}
    assert as_(cast.samira).post(url("edit", one), sent).status_code == 403
    assert as_(cast.joar).post(url("edit", one), sent).status_code == 302
    answer = as_(cast.ingegerd).post(url("edit", one), sent | {"title": "Annat"})
    assert answer.status_code == 409 and "Läsplatser" in answer.text and "Annat" in answer.text
    one.refresh_from_db()
    assert (one.title, one.state) == ("Läsplatser", "running")


def test_ini_02_a_commitment_says_who_gives_what_by_when(cast, as_):
    one = begun(cast)
    sent = {"kind": "hours", "title": "Läsvärdar", "amount": 40, "due_on": days(30)}
    assert as_(cast.samira).post(url("new_commitment", one), sent).status_code == 302
    made = Commitment.objects.get()
    assert (made.organisation, made.amount, made.due_on, made.status) == (cast.lasglantan, 40, days(30), "on_track")
    page = as_(cast.elham).get(one.get_absolute_url()).text
    assert "Läsvärdar" in page and "40 timmar" in page


@pytest.mark.parametrize(
    "wrong, word",
    [
        ({"amount": ""}, "hur många timmar"),
        ({"kind": "data"}, "räknas"),
        ({"due_on": "2020-01-01"}, "passerat"),
        ({"amount": "-3"}, "Läsvärdar"),
        ({"due_on": "x"}, "Läsvärdar"),
    ],
)
def test_ini_02_what_cannot_be_taken_is_said_beside_the_field_and_kept(cast, as_, wrong, word):
    sent = {"kind": "hours", "title": "Läsvärdar", "amount": 40, "due_on": days(30)} | wrong
    answer = as_(seated(cast).tuva).post(url("new_commitment", begun(cast)), sent)
    assert answer.status_code == 422 and word in answer.text and "Läsvärdar" in answer.text


def test_ini_02_nothing_more_is_promised_when_it_is_over(cast, as_):
    one = begun(cast)
    one.describe(state="stopped", by=cast.tuva)
    assert as_(cast.tuva).get(url("new_commitment", one)).status_code == 409
    with pytest.raises(Over):
        promised(cast, one)


def test_ini_02_only_its_own_organisation_says_how_it_stands_and_all_is_kept(cast, as_):
    one = promised(cast)
    sent = {"status": "changed", "due_on": days(90)}
    assert as_(cast.samira).post(url("report", one), sent).status_code == 403
    assert as_(cast.joar).post(url("report", one), sent).status_code == 422
    assert as_(cast.joar).post(url("report", one), sent | {"note": "Ny lokal i mars"}).status_code == 302
    assert as_(cast.tuva).post(url("report", one), {"status": "done", "due_on": days(90)}).status_code == 302
    one.refresh_from_db()
    assert (one.status, one.due_on) == ("done", days(90))
    page = as_(cast.elham).get(one.get_absolute_url()).text
    assert "Ny lokal i mars" in page and page.index("Uppfyllt") < page.index("Har ändrats")


def test_ini_05_late_ones_stand_where_they_are_looked_for(cast, as_):
    one = late(cast, title="Lokal på Öster")
    fine = promised(cast, one.initiative, title="Öppettider")
    where = as_(cast.elham).get(f"/coalitions/{cast.coalition.pk}/").text
    assert "Lokal på Öster" in where and fine.title not in where
    assert (
        where.count("Lokal på Öster") == 1
        and as_(cast.joar).get(f"/coalitions/{cast.coalition.pk}/").text.count("Lokal på Öster") == 2
    )
    own = as_(cast.samira).get(f"/organisations/{cast.kommun.pk}/").text
    assert "Lokal på Öster" in own and "Försenat" in own
    assert "Sena åtaganden" in as_(cast.ingegerd).get(url("initiatives", cast=cast)).text
    assert "Sena åtaganden" not in as_(cast.samira).get(url("initiatives", cast=cast)).text
    one.report("done", by=cast.tuva)
    assert "Lokal på Öster" not in as_(cast.elham).get(f"/coalitions/{cast.coalition.pk}/").text


def test_ini_05_a_stranger_reads_nothing_of_it_on_the_organisations_page(cast, as_):
    one = late(cast, title="Lokal på Öster")
    assert one.title not in as_(cast.stranger).get(f"/organisations/{cast.kommun.pk}/").text
    assert as_(cast.stranger).get(one.get_absolute_url()).status_code == 404


def test_ini_08_what_was_given_stands_next_to_what_was_promised(cast, as_):
    one = promised(cast)
    other = promised(cast, one.initiative, by=cast.samira, kind="money", amount=5000)
    client = as_(cast.tuva)
    sent = {"amount": 12, "unit": "hours", "on": days(0), "note": "Två kvällar"}
    assert client.post(url("give", one), sent).status_code == 302
    given(cast, other, 2000, by=cast.samira, unit="money")
    page = client.get(one.initiative.get_absolute_url()).text
    cells = [">80<", ">12<", ">5000<", ">2000<"]
    assert all(cell in page.replace("\xa0", "") for cell in cells)
    assert client.post(url("give", one), sent | {"amount": 0}).status_code == 422
    assert client.post(url("give", one), sent | {"on": days(2)}).status_code == 422
    assert client.post(url("give", other), sent).status_code == 403 and Given.objects.count() == 2


def test_its_pages_cost_the_same_however_much_was_promised(cast, as_):
    one, client = begun(cast), as_(cast.tuva)

    def cost():
        counts = []
        for page in (one.get_absolute_url(), url("initiatives", cast=cast), f"/coalitions/{cast.coalition.pk}/"):
            with CaptureQueriesContext(connection) as asked:
                client.get(page)
            counts.append(len(asked))
        return counts

    given(cast, late(cast, initiative=one))
    milestone(cast, one, due_on=days(-3))
    milestone(cast, one).reach(by=cast.tuva)
    cost()
    before = cost()
    for who in (cast.tuva, cast.samira, cast.petter):
        given(cast, late(cast, initiative=one, by=who), by=who)
        milestone(cast, one, due_on=days(-3))
        milestone(cast, one).reach(by=cast.tuva)
    begun(cast, by=cast.samira)
    assert cost() == before


def test_own_data_has_what_a_person_promised(cast):
    one = promised(cast)
    one.report("late", note="Sjuk", by=cast.tuva)
    given(cast, one)
    milestone(cast, one.initiative).reach(by=cast.tuva)
    rows = [row for part in PARTS if part.order == 65 for row in part.rows(cast.tuva)]
    assert len(rows) == 5 and {one.title, "Sjuk"} <= {value for row in rows for value in row.values()}
    assert TELLINGS[Commitment].text(one) == one.title
