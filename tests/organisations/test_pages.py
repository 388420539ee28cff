"""The list of organisations and the page of one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coalitions.organisations.models import Organisation
from coalitions.spaces.models import Coalition, Seat

LIST = reverse("organisations:list")


def names(page):
    return [one.name for one in page.context["organisations"]]


def test_every_signed_in_person_sees_all_of_them(as_, cast):
    page = as_(cast.stranger).get(LIST)
    assert set(names(page)) == set(Organisation.objects.values_list("name", flat=True))
    assert "Offentlig sektor, kommun" in page.text


def test_org02_they_are_narrowed_by_sector_with_counts(as_, cast):
    page = as_(cast.tuva).get(LIST, {"sector": ["business", "academia"]})
    assert names(page) == ["Havrevinge Digital AB", "Högskolan i Sjöbrunna"]
    assert [(code, count) for code, _name, count, _chosen in page.context["directory"].sectors] == [
        ("public", 3),
        ("business", 1),
        ("civil_society", 3),
        ("academia", 1),
    ]


def test_they_are_narrowed_by_words_and_county(as_, cast):
    Organisation.objects.filter(pk=cast.region.pk).update(municipality_code="2480")
    client = as_(cast.tuva)
    assert names(client.get(LIST, {"q": "region"})) == names(client.get(LIST, {"county": "24"})) == ["Region Mittälven"]


@pytest.mark.parametrize("odd", [{"sector": "ngo"}, {"county": "99"}, {"page": "x"}, {"q": "x" * 101}])
def test_what_the_list_does_not_know_narrows_nothing(as_, cast, odd):
    assert len(names(as_(cast.tuva).get(LIST, odd))) == 8


def test_nobody_found_says_what_to_do(as_, cast):
    page = as_(cast.tuva).get(LIST, {"q": "zzz"})
    assert 'class="empty"' in page.text and f'href="{LIST}"' in page.text


def test_an_empty_list_says_what_to_do(as_, cast):
    Coalition.objects.all().delete()
    Organisation.objects.all().delete()
    assert 'class="empty"' in as_(cast.stranger).get(LIST).text


def test_500_cost_as_many_queries_as_5(as_, cast):
    client = as_(cast.tuva)
    client.get(LIST)
    few = queries(client, LIST)
    Organisation.objects.bulk_create(Organisation(name=f"Förening {n:03}", sector="civil_society") for n in range(500))
    assert queries(client, LIST) == few
    assert "Page" in client.get(LIST).text or "Sida" in client.get(LIST).text


def queries(client, url):
    with CaptureQueriesContext(
        connection,
    ) as caught:
        client.get(url)
    return len(caught)


def test_the_page_tells_number_form_place_and_people(as_, cast):
    Organisation.objects.filter(pk=cast.kommun.pk).update(municipality_code="0180")
    page = as_(cast.samira).get(cast.kommun.get_absolute_url()).text
    for words in ("212000-9705", "kommun", "Stockholm", "Tuva Hedlindh", "Joar Brännmyr"):
        assert words in page


def test_people_cost_no_queries_each(as_, cast):
    client, url = as_(cast.tuva), cast.kommun.get_absolute_url()
    client.get(url)
    few = queries(client, url)
    for user in (cast.samira, cast.petter, cast.elham, cast.mirja):
        cast.kommun.affiliations.create(user=user)
    assert queries(client, url) == few


def test_without_number_the_reason_stands_there(as_, cast):
    Organisation.objects.filter(pk=cast.natverket.pk).update(no_number_reason="informal")
    assert "Informellt nätverk" in as_(cast.tuva).get(cast.natverket.get_absolute_url()).text


def test_its_coalitions_are_shown_to_those_who_may_enter_them_only(as_, cast):
    Seat.objects.create(coalition=cast.coalition, organisation=cast.kommun)
    url = cast.kommun.get_absolute_url()
    assert "Läsande grannskap" in as_(cast.samira).get(url).text
    assert "Läsande grannskap" not in as_(cast.stranger).get(url).text


def test_an_unknown_one_is_404(as_, cast):
    assert as_(cast.tuva).get(reverse("organisations:organisation", args=[10**9])).status_code == 404
