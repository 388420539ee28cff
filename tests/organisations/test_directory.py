"""The directory: organisations by sector, place, coalition and offers, on a map and in a table; people; who works with whom."""

import pytest
from django.urls import reverse

from coalitions.organisations.models import Affiliation, Offer, Organisation
from coalitions.people.models import User
from coalitions.spaces.models import Coalition, Seat
from tests.organisations.test_pages import names, queries

LIST, PEOPLE, TOGETHER = (reverse(name) for name in ("organisations:list", "organisations:people", "spaces:together"))


@pytest.fixture
def placed(cast):
    Organisation.objects.filter(pk=cast.kommun.pk).update(municipality_code="2480")
    Organisation.objects.filter(pk=cast.region.pk).update(municipality_code="2482")
    Offer.objects.say(cast.granfro, {"premises": "Ett mötesrum", "money": "Startbidrag"}, by=cast.rasmus)
    cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd)
    return cast


def shown(directory):
    return {county.code: county.total for county in directory.counties if county.total}


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ({"county": "24"}, ["Region Mittälven", "Sjöbrunna kommun"]),
        ({"municipality": "2480 Umeå"}, ["Sjöbrunna kommun"]),
        ({"offers": ["premises"]}, ["Stiftelsen Granfrö"]),
        ({"offers": ["premises", "hours"]}, []),
        ({"q": "mötesrum"}, ["Stiftelsen Granfrö"]),
        ({"q": "MÖTESRUM granFRÖ"}, ["Stiftelsen Granfrö"]),
        ({"q": "öster"}, ['Föreningen Läsgläntan, avdelning "Öster"', "Grannskapsnätverket Öster"]),
        ({"q": "%"}, []),
        ({"q": "gr_n"}, []),
        ({"county": "24", "q": "kommun"}, ["Sjöbrunna kommun"]),
    ],
)
def test_organisations_are_narrowed_by_place_and_by_what_they_offer(as_, placed, given, left):
    assert names(as_(placed.tuva).get(LIST, given)) == left


def test_they_are_narrowed_by_a_coalition_that_the_reader_may_enter(as_, placed):
    given = {"coalition": placed.coalition.pk}
    assert names(as_(placed.tuva).get(LIST, given)) == ["Högskolan i Sjöbrunna", "Sjöbrunna kommun"]
    page = as_(placed.stranger).get(LIST, given)
    assert len(names(page)) == 8 and "Läsande grannskap" not in page.text


def test_map_and_table_say_the_same_and_lead_to_the_county(as_, placed):
    client = as_(placed.tuva)
    page, table = client.get(LIST, {"q": "kommun region"}), client.get(LIST, {"by": "table"})
    assert shown(page.context["directory"]) == {} and shown(table.context["directory"]) == {"24": 2}
    assert "?by=table&amp;county=24" in table.text and 'data-county="24"' in client.get(LIST).text
    assert 'class="many"' not in client.get(LIST).text


def test_the_page_says_how_far_it_reaches_and_where_one_looks(as_, placed):
    client = as_(placed.tuva)
    page = client.get(LIST).text
    assert "8 organisationer, i 1 av 21 län" in page and "Väster\u00adbotten" in page and "Alla organisationer" in page
    there = client.get(LIST, {"county": "24", "sector": "public"}).text
    assert "2 organisationer i Västerbotten." in there and '<h2 id="found">Västerbotten</h2>' in there
    assert '<h2 id="found">De som passar</h2>' in client.get(LIST, {"q": "kommun"}).text


def test_a_county_of_many_is_a_number(as_, cast):
    fields = {"sector": "business", "municipality_code": "0180"}
    Organisation.objects.bulk_create(Organisation(name=f"Firma {n:02}", **fields) for n in range(13))
    assert '<span class="many" aria-hidden="true">13</span>' in as_(cast.tuva).get(LIST).text


def test_one_that_has_left_stands_there_no_more(as_, cast):
    cast.hem.move_to("left", by=cast.rasmus, reason="Slut")
    assert "Sjöbrunnahem AB" not in names(as_(cast.tuva).get(LIST))


def test_org_14_people_are_found_by_organisation_sector_and_skill(as_, cast):
    cast.samira.change(by=cast.samira, skills="högläsning, ledarskap")
    client = as_(cast.stranger)
    for given, left in [
        ({"organisation": "kommun"}, {cast.tuva, cast.joar}),
        ({"sector": "business"}, {cast.petter}),
        ({"skill": "Högläsning"}, {cast.samira}),
        ({"q": "mirja"}, {cast.mirja}),
        ({"q": "öSTbrink"}, {cast.daniel}),
        ({"organisation": "HÖGSKOLAN"}, {cast.ingegerd, cast.nils}),
        ({"skill": "HÖGLÄSNING"}, {cast.samira}),
        ({"skill": "högläsning", "sector": "public"}, set()),
    ]:
        assert {one.user for one in client.get(PEOPLE, given).context["people"]} == left
    assert '<span class="tag">ledarskap</span>' in client.get(PEOPLE).text


def test_org_14_who_is_not_confirmed_or_has_no_account_is_not_shown(as_, cast):
    Affiliation.objects.propose(cast.stranger, cast.hem, by=cast.stranger)
    User.objects.filter(pk=cast.petter.pk).update(is_active=False)
    page = as_(cast.tuva).get(PEOPLE).text
    assert "Sten Främling" not in page and "Petter Havsund" not in page and cast.tuva.email not in page


def test_who_works_with_whom_is_drawn_and_told_in_a_table_alike(as_, placed):
    Seat.objects.create(coalition=placed.coalition, organisation=placed.hem)
    page = as_(placed.tuva).get(TOGETHER)
    together = page.context["together"]
    assert [row.organisation.name for row in together.rows] == ["Högskolan i Sjöbrunna", "Sjöbrunna kommun", "Sjöbrunnahem AB"]
    assert [one.name for one in together.rows[1].others] == ["Högskolan i Sjöbrunna", "Sjöbrunnahem AB"]
    assert len(together.lines) == 3 and page.text.count("<path data-sector") == 3


def test_a_coalition_one_may_not_enter_ties_nobody(as_, placed):
    page = as_(placed.stranger).get(TOGETHER)
    assert "Sjöbrunna kommun" not in page.text and 'class="empty"' in page.text


@pytest.mark.parametrize("url", [LIST, f"{LIST}?by=table", f"{LIST}?sector=public&county=24&q=n", PEOPLE, TOGETHER])
def test_many_cost_as_many_queries_as_few(as_, placed, url):
    client = as_(placed.tuva)
    client.get(url)
    few = queries(client, url)
    new = [Organisation(name=f"Förening {n:03}", sector="public", municipality_code="2480") for n in range(60)]
    for one in Organisation.objects.bulk_create(new):
        Seat.objects.create(coalition=placed.coalition, organisation=one)
        Offer.objects.create(organisation=one, kind="hours", words="En timme")
        Affiliation.objects.create(organisation=one, user=placed.tuva)
    assert queries(client, url) == few


def test_a_contact_person_says_what_is_offered_and_others_cannot(as_, cast):
    cast.tuva.affiliations.update(is_contact_person=True)
    url = reverse("organisations:offers", args=[cast.kommun.pk])
    assert as_(cast.joar).get(url).status_code == as_(cast.joar).post(url, {"hours": "Tio"}).status_code == 404
    as_(cast.tuva).post(url, {"hours": "Tio i månaden", "premises": " "})
    assert [(one.kind, one.words) for one in cast.kommun.offers.all()] == [("hours", "Tio i månaden")]
    page = as_(cast.joar).get(cast.kommun.get_absolute_url()).text
    assert "Tio i månaden" in page and "Tuva Hedlindh" in page
    as_(cast.tuva).post(url, {"hours": ""})
    assert not cast.kommun.offers.exists()


def test_acc_05_no_personal_identity_number_is_kept_as_an_offer(as_, cast):
    url = reverse("organisations:offers", args=[cast.kommun.pk])
    page = as_(cast.rasmus).post(url, {"hours": "Fråga 811218-9876"})
    assert page.status_code == 422 and "811218" not in page.text and not Offer.objects.exists()


def test_the_directory_leads_from_a_coalition_to_its_organisations(as_, placed):
    assert "Läsande grannskap" in as_(placed.tuva).get(LIST).text
    assert Coalition.objects.count() == 1
