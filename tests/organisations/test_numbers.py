"""Organisation numbers: every rule, with its exact reason (ORG-04, ACC-05)."""

import pytest
from django.utils.translation import override

from coalitions.organisations import numbers
from coalitions.organisations.legal_forms import fits, suggested_sector
from coalitions.organisations.places import counties, municipalities

GOOD = ["5599970307", "559997-0307", "559997 0307", " 16559997-0307 ", "165599970307", "559997–0307"]
WRONG = {
    "559996-0608": "wrong check digit",
    "559997-0370": "wrong check digit",
    "551999-0013": "third digit must be 2 or higher",
    "811228-9874": "third digit must be 2 or higher",
    "55A998-1234": "only digits, one hyphen and spaces are allowed",
    "55-9997-0307": "only digits, one hyphen and spaces are allowed",
    "٥٥٩٩٩٧٠٣٠٧": "only digits, one hyphen and spaces are allowed",
    "559995-080": "9 digits, must be 10 or 12",
    "1": "1 digits, must be 10 or 12",
    "198112289874": "a number of 12 digits must begin with 16; a personal identity number is never asked for",
    "5.59994E+09": "looks rounded by a spreadsheet; format the column as text",
    "5,6E9": "looks rounded by a spreadsheet; format the column as text",
}


@pytest.mark.parametrize("typed", GOOD)
def test_org04_ten_digits_in_every_way_of_writing_them(typed):
    assert numbers.read(typed) == "5599970307"


@pytest.mark.parametrize("typed", WRONG)
def test_org04_each_fault_has_its_own_reason(typed):
    with override("en"), pytest.raises(numbers.NumberError) as caught:
        numbers.read(typed)
    assert str(caught.value) == WRONG[typed]


@pytest.mark.parametrize("typed", WRONG)
def test_acc05_a_refused_number_is_not_repeated_anywhere(typed):
    with pytest.raises(numbers.NumberError) as caught:
        numbers.read(typed)
    assert len(typed) < 3 or typed not in str(caught.value)


def test_nothing_is_none_and_never_an_empty_string():
    assert numbers.read("  ") is None


def test_it_is_shown_with_a_hyphen():
    assert numbers.show("2321009702") == "232100-9702" and numbers.show(None) == ""


@pytest.mark.parametrize("nine", ["559997030", "212000970", "202100492"])
def test_of_ten_last_digits_one_is_right(nine):
    assert sum(numbers.check_digit(nine) == last for last in "0123456789") == 1


def test_the_third_digit_also_parts_from_a_coordination_number():
    with pytest.raises(numbers.NumberError):
        numbers.read("701063-2391")


@pytest.mark.parametrize(
    ("form", "name", "sector"),
    [
        ("49", "X AB", "business"),
        ("81", "Skatteverket", "public"),
        ("81", "Umeå universitet", "academia"),
        ("81", "Högskolan i Sjöbrunna", "academia"),
        ("51", "X", ""),
        ("unit", "X", ""),
        ("", "X", ""),
    ],
)
def test_org03_the_form_suggests_a_sector(form, name, sector):
    assert suggested_sector(form, name) == sector


def test_a_first_digit_fits_where_we_do_not_know():
    assert fits("49", "5599970307") and not fits("82", "5599970307")
    assert fits("63", "2520000000") and fits("82", None) and fits("", "5599970307")


def test_org07_the_official_list_has_290_municipalities_and_21_counties():
    assert len(municipalities()) == 290 and len(counties()) == 21
    assert all(len(code) == 4 and code[:2] == one.county_code for code, one in municipalities().items())
    assert municipalities()["0180"].name == "Stockholm" and municipalities()["0331"].county == "Uppsala"
    assert municipalities()["2480"].county == counties()["24"] == "Västerbotten"
