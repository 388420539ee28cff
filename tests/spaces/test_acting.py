"""ACC-07: one who belongs to two organisations sees which one speaks, and changes it."""

import pytest

from coalitions.discussion.models import Topic
from tests.documents.making import membership


@pytest.fixture
def both(cast):
    cast.region.affiliations.create(user=cast.tuva)
    return cast


def act(cast, as_, home, who=None):
    return as_(who or cast.tuva).post(f"/spaces/{cast.space.pk}/members/acting/", {"organisation": home.pk})


def test_acc_07_one_who_belongs_to_two_sees_it_on_every_page_of_the_space(both, as_):
    page = f"/spaces/{both.space.pk}/members/"
    assert f"{page}acting/" in as_(both.tuva).get(page).text
    assert f"{page}acting/" not in as_(both.joar).get(page).text


def test_acc_07_what_one_writes_from_then_on_is_the_others(both, as_):
    topic = Topic.objects.open(both.space, "Läsecirkel", "Vem kan?", by=membership(both, both.tuva))
    seat = both.coalition.seat(both.region, both.tuva, by=both.ingegerd)
    assert act(both, as_, both.region).status_code == 302
    later = topic.post("Regionen kan", by=membership(both, both.tuva))
    assert (later.organisation, later.seat, topic.messages.first().organisation) == (both.region, seat, both.kommun)


def test_acc_07_for_an_organisation_one_does_not_belong_to_one_does_not_act(both, as_):
    assert act(both, as_, both.granfro).status_code == 422
    assert act(both, as_, both.kommun, both.stranger).status_code == 404
    assert membership(both, both.tuva).organisation == both.kommun
