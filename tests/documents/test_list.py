import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.documents.listing import WINDOW
from coalitions.documents.models import Document
from tests.documents.making import linked, membership, taken, url


def names(client, cast, query=""):
    page = client.get(url("table", cast) + query).content.decode()
    found = {page.find(f'dir="auto">{name}<'): name for name in ("Avtal", "Åtgärder", "Ärenden", "Översikt", "Zon")}
    return [name for place, name in sorted(found.items()) if place >= 0]


@pytest.fixture
def five(cast):
    for name, person in zip(["Zon", "Översikt", "Åtgärder", "Avtal", "Ärenden"], [cast.tuva, cast.petter] * 3, strict=False):
        linked(cast, name, by=person)


def test_the_newest_stands_first(cast, as_, five):
    assert names(as_(cast.elham), cast) == ["Ärenden", "Avtal", "Åtgärder", "Översikt", "Zon"]


def test_names_stand_in_swedish_order(cast, as_, five):
    assert names(as_(cast.elham), cast, "?sort=name") == ["Avtal", "Zon", "Åtgärder", "Ärenden", "Översikt"]
    assert names(as_(cast.elham), cast, "?sort=-name")[0] == "Översikt"


@pytest.mark.parametrize("key", ["owner", "organisation"])
def test_owners_and_organisations_sort_too(cast, as_, five, key):
    assert set(names(as_(cast.elham), cast, f"?sort={key}")[:2]) == {"Översikt", "Avtal"}
    assert f'?sort=-{key}"' in as_(cast.elham).get(url("list", cast) + f"?sort={key}").content.decode()


def test_the_sorted_column_says_so(cast, as_, five):
    page = as_(cast.elham).get(url("list", cast) + "?sort=-name").content.decode()
    assert page.count("aria-sort") == 1 and 'aria-sort="descending"' in page


@pytest.mark.parametrize(
    "query", ["?sort=password", "?page=x", "?page=99", "?organisation=x", "?kind=exe", "?binned=x", "?sort=" + "-" * 999]
)
def test_an_address_that_makes_no_sense_shows_the_usual_list(cast, as_, five, query):
    assert len(names(as_(cast.elham), cast, query)) == 5


def test_words_are_found_whatever_their_case(cast, as_, five):
    assert names(as_(cast.elham), cast, "?q=åTGÄRD") == ["Åtgärder"]


def test_percent_and_underscore_are_only_themselves(cast, as_, five):
    assert names(as_(cast.elham), cast, "?q=%25") == names(as_(cast.elham), cast, "?q=_") == []


def test_nothing_found_says_what_was_looked_for(cast, as_, five):
    page = as_(cast.elham).get(url("list", cast) + "?q=<b>hyresavtal").content.decode()
    assert "&lt;b&gt;hyresavtal" in page and "<b>hyres" not in page


def test_kind_and_organisation_narrow(cast, as_, five):
    taken(cast)
    assert names(as_(cast.elham), cast, "?kind=pdf") == []
    assert set(names(as_(cast.elham), cast, f"?kind=link&organisation={cast.havrevinge.pk}")) == {"Översikt", "Avtal"}


def test_an_empty_list_asks_for_the_first_and_an_observer_for_nothing(cast, as_):
    assert url("upload", cast) in as_(cast.tuva).get(url("list", cast)).content.decode()
    assert url("upload", cast) not in as_(cast.elham).get(url("list", cast)).content.decode()


def plenty(cast, count):
    tuva, organisations = membership(cast, cast.tuva).signature, [cast.kommun, cast.region, cast.havrevinge]
    for number in range(count):
        fields = tuva | {"organisation": organisations[number % 3], "name": f"Rad {number}", "folded": f"rad {number}"}
        Document.objects.create(space=cast.space, state="ready", size=number, changed=number, **fields)


def test_five_hundred_cost_the_queries_of_five(cast, as_):
    client, costs = as_(cast.tuva), []
    for count in (5, 495):
        plenty(cast, count)
        client.get(url("list", cast))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page = client.get(url("list", cast)).content.decode()
        costs.append(len(queries))
    assert costs[0] == costs[1] and page.count("<tr id=") == WINDOW and 'data-more="after"' in page


def test_what_is_beyond_the_window_stands_on_the_next_page(cast, as_):
    plenty(cast, WINDOW + 1)
    page = as_(cast.tuva).get(url("list", cast) + "?page=2").content.decode()
    assert page.count("<tr id=") == 1 and "Rad 0" in page and 'rel="prev"' in page
