from datetime import date, datetime
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from django.template import Context, Template
from django.utils import translation

NOON = datetime(2019, 10, 22, 13, 0, tzinfo=ZoneInfo("Europe/Stockholm"))
TUVA = SimpleNamespace(initials="TH")


def draw(source, **context):
    return Template(source).render(Context(context))


@pytest.mark.parametrize(("language", "words"), [("sv", "22 oktober 2019 kl. 13.00"), ("en", "22 October 2019 13:00")])
def test_a_moment_is_said_as_the_language_says_it(language, words):
    with translation.override(language):
        assert f">{words}</time>" in draw("{% local_time at %}", at=NOON)


def test_a_date_without_time_stays_a_date():
    with translation.override("sv"):
        assert ">22 oktober 2019<" in draw("{% local_time at %}", at=date(2019, 10, 22))


def test_nothing_is_said_of_a_time_that_is_not_known():
    assert draw("{% local_time at %}", at=None) == ""


def test_a_person_carries_the_shape_of_the_organisation():
    html = draw("{% avatar user organisation 's' here=True %}", user=TUVA, organisation=SimpleNamespace(sector="public"))
    assert 'class="avatar s is-here" data-sector="public" aria-hidden="true">TH<svg class="shape"' in html


def test_a_facilitator_is_neutral_and_a_former_member_a_figure():
    assert "shape" not in draw("{% avatar user %}", user=TUVA)
    assert "#i-user-round" in draw("{% avatar user %}", user=None)


def test_names_of_people_are_escaped():
    assert "<b>" not in draw("{% avatar user %}", user=SimpleNamespace(initials="<b>"))


def test_a_tally_names_each_sector_for_readers_in_the_fixed_order():
    with translation.override("en"):
        html = draw("{% tally counts %}", counts={"academia": 2, "public": 4, "business": 0})
    assert html.index("4<span") < html.index("2<span")
    assert "Business" not in html


def test_a_ring_shows_a_missing_sector_as_an_open_shape_with_nought():
    html = draw("{% ring counts %}", counts={"public": 3, "business": 1})
    assert html.count('class="arc"') == 2
    assert html.count("shape open") == 2
    assert "style=" not in html


def test_a_ring_of_nothing_is_drawn_too():
    assert 'class="arc"' not in draw("{% ring counts %}", counts={})


def test_every_form_gets_a_key_of_its_own():
    assert draw("{% key %}") != draw("{% key %}")
