"""What looks alike, and what does not."""

import pytest

from coalitions.organisations.models import Organisation
from coalitions.organisations.near import Near, domain_of, name_key
from coalitions.organisations.numbers import read


def org(name="X", number=None, website="", pk=1, parent=None):
    return Organisation(pk=pk, name=name, registration_number=number, website=website, parent_id=parent)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sjöbrunnahem AB", "SJÖBRUNNAHEM Aktiebolag (publ)"),
        ("Granfrö", "Stiftelsen Granfrö"),
        ("Läsgläntan, ideell förening", "Läsgläntan"),
        ("Hanverket ek. för.", "Hanverket ekonomisk förening"),
        ("Ö-gruppen", "Ö gruppen"),
    ],
)
def test_org_11_names_are_the_same_without_case_signs_and_words_of_forms(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("Mala", "Måla"), ("Abborren", "Borren"), ("Läs för livet", "Läs livet")])
def test_org_11_letters_and_other_words_tell_names_apart(one, other):
    assert name_key(one) != name_key(other)


def test_a_name_of_nothing_but_a_form_stays_a_name():
    assert name_key("AB") == "ab"


@pytest.mark.parametrize("website", ["https://www.x.example/om", "http://X.example"])
def test_org_11_a_domain_is_the_website_without_www_and_path(website):
    assert domain_of(website) == "x.example"


def why(one, other):
    return [str(words) for _other, words in Near([other]).to(one)]


def test_org_11_two_digits_that_changed_places_are_close_but_not_in_the_series_of_public_bodies():
    assert read("559979-0309") == "5599790309"
    assert len(why(org("A", "5599790309"), org("B", "5599970307", pk=2))) == 1
    assert why(org("A", "2120009705"), org("B", "2120009075", pk=2)) == []


def test_org_11_a_unit_shares_its_parents_website_by_right():
    assert why(org("A", website="https://x.example"), org("B", website="https://x.example", pk=2)) != []
    assert why(org("A", website="https://x.example", parent=2), org("B", website="https://x.example", pk=2)) == []


def test_a_page_on_a_service_shared_by_many_says_nothing():
    assert why(org("A", website="https://facebook.com/a"), org("B", website="https://www.facebook.com/b", pk=2)) == []
