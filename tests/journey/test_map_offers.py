"""MTG-06: offers on the map, lines that wait for a second side, and the map as a table that costs little."""

import re

import pytest

from coalitions.journey.models import Contribution, IdeaGroup, Line
from coalitions.organisations.models import Organisation
from tests.journey.making import contributed, grouped, mapped, membership, need, opened, stand, url


@pytest.fixture
def shaping(cast):
    """An idea of Tuva's, an offer of Samira's, and the exercise that is open."""
    exercise = opened(cast, "ideas")
    offer = contributed(cast, exercise, "Lokalen på Storgatan 11", category="offer", by=cast.samira)
    return contributed(cast, exercise, "Läsvärdar", category="idea"), offer, exercise


def line(as_, user, idea, other):
    return as_(user).post(url("line", idea), {"other": other.pk, "on": "yes"})


def agreed(idea):
    return list(Line.objects.filter(idea=idea).values_list("is_agreed", flat=True))


def test_an_offer_stands_on_the_map_in_a_column_of_its_own(cast, as_, shaping):
    idea, offer, exercise = shaping
    assert (idea.x, offer.x) == (360, 680)
    page = as_(cast.elham).get(f"/spaces/{cast.space.pk}/ideas/map/").text
    assert re.search('data-kind="offer"\\s+data-by="civil_society"', page)
    form = as_(cast.tuva).get(f"{exercise.get_absolute_url()}?as=offer").text
    assert re.search('value="offer"[^>]*checked', form)


def test_a_line_by_another_organisation_is_a_proposal_until_a_second_side_agrees(cast, as_, shaping):
    idea, offer, _exercise = shaping
    assert line(as_, cast.samira, idea, offer).status_code == 302 and agreed(idea) == [False]
    line(as_, cast.samira, idea, offer)
    assert agreed(idea) == [False]
    pages = [f"/spaces/{cast.space.pk}/ideas/map/", url("on_map", idea)]
    assert 'class="proposed"' in as_(cast.petter).get(pages[0]).text
    assert "Föreslagen" in as_(cast.samira).get(pages[1]).text
    assert ["Håll med om linjen" in as_(one).get(pages[1]).text for one in (cast.petter, cast.samira)] == [True, False]
    line(as_, cast.petter, idea, offer)
    assert agreed(idea) == [True]
    assert 'class="proposed"' not in as_(cast.petter).get(pages[0]).text


@pytest.mark.parametrize(("who", "at_once"), [("tuva", True), ("joar", True), ("ingegerd", True), ("petter", False)])
def test_whose_idea_it_is_and_who_leads_need_nobody_elses_word(cast, shaping, who, at_once):
    idea, offer, _exercise = shaping
    idea.connect(offer, by=membership(cast, getattr(cast, who)))
    assert agreed(idea) == [at_once]


def test_an_idea_names_what_makes_it_possible_wherever_it_is_read(cast, as_, shaping):
    idea, offer, exercise = shaping
    line(as_, cast.tuva, idea, offer)
    for path in (url("contribution", idea), exercise.get_absolute_url(), f"/spaces/{cast.space.pk}/ideas/"):
        assert "Möjliggörs av" in as_(cast.elham).get(path).text
    rows = as_(cast.elham).get(f"/spaces/{cast.space.pk}/ideas/map.csv").content.decode("utf-8-sig").splitlines()
    assert rows[0].split(",")[4].strip('"') == "Möjliggörs av" and "Lokalen på Storgatan 11" in rows[1]


def test_a_line_needs_an_idea_at_one_end(cast, as_, shaping):
    _idea, offer, _exercise = shaping
    assert line(as_, cast.tuva, offer, need(cast)).status_code == 422


def test_a_need_that_says_it_answers_one_is_taken_for_a_need(cast, as_, shaping):
    other, exercise = need(cast), shaping[2]
    sent = {"category": "need", "text": "Värme", "answers": other.pk}
    as_(cast.tuva).post(url("contributions", exercise), sent)
    assert not Line.objects.filter(other=other).exists() and Contribution.objects.filter(text="Värme").exists()


def test_the_table_lists_offers_that_nobody_uses_and_marks_what_is_only_proposed(cast, as_, shaping):
    first = need(cast)
    page = as_(cast.elham).get(f"/spaces/{cast.space.pk}/ideas/").text
    assert "Erbjudanden som ingen idé använder än" in page
    line(as_, cast.samira, shaping[0], shaping[1])
    line(as_, cast.samira, shaping[0], first)
    page = as_(cast.elham).get(f"/spaces/{cast.space.pk}/ideas/").text
    assert "Erbjudanden som ingen idé använder än" not in page and page.count("Föreslagen") == 1


CHANGES = {
    "its words": lambda one: Contribution.objects.filter(pk=one.pk).update(text="Andra ord"),
    "an organisation's name": lambda one: Organisation.objects.filter(pk=one.organisation_id).update(name="Andra ord"),
    "its group's name": lambda one: IdeaGroup.objects.filter(idea=one).update(name="Andra ord"),
    "the words of its offer": lambda one: Contribution.objects.filter(category="offer").update(text="Andra ord"),
    "its author's name": lambda one: type(one.author).objects.filter(pk=one.author_id).update(name="Andra ord"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_cell_that_is_kept_is_drawn_anew_when_what_it_shows_changes(cast, as_, shaping, change):
    path = f"/spaces/{cast.space.pk}/ideas/rows/"
    line(as_, cast.tuva, shaping[0], shaping[1])
    stand(cast, opened(cast, "support"), shaping[0])
    grouped(cast, shaping[0])
    assert "Andra ord" not in as_(cast.elham).get(path).text
    change(shaping[0])
    assert "Andra ord" in as_(cast.elham).get(path).text


def test_the_table_costs_the_same_with_many_notes(cast, as_, django_assert_max_num_queries):
    mapped(cast, 6)
    client = as_(cast.tuva)
    with django_assert_max_num_queries(9):
        assert client.get(f"/spaces/{cast.space.pk}/ideas/rows/").text.count("<tr data-sectors") == 6
