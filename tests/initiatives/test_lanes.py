"""BRD-07: a board in lanes by initiative; a task belongs to those that it is linked with."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.initiatives.models import Initiative
from coalitions.spaces.models import Coalition, Link
from tests.boards.conftest import plant
from tests.boards.test_lanes import move
from tests.initiatives.making import begun


@pytest.fixture
def work(cast):
    work = plant(cast)
    work.one, work.other = begun(cast), Initiative.objects.begin(cast.space, by=cast.tuva, title="Bokbussen")
    return work


def lanes(client, work):
    return client.get(f"{work.board.get_absolute_url()}lanes/?by=initiative").text


def links(card):
    return {link.far_end(f"card-{card.pk}") for link in Link.objects.of(card)}


def test_each_initiative_that_goes_on_has_a_lane_and_a_task_stands_in_all_it_is_linked_with(cast, work, as_):
    Link.objects.join(work.cards[0], work.one, by=cast.tuva)
    Link.objects.join(work.other, work.cards[0], by=cast.tuva)
    Link.objects.join(work.cards[1], work.cards[2], by=cast.tuva)
    page = lanes(as_(cast.elham), work)
    assert page.count(">Uppgift 1</a>") == 2 and page.count(">Uppgift 2</a>") == 1
    assert page.index("Bokbussen") < page.index(work.one.title) < page.rindex("Utan")


def test_an_initiative_that_has_ended_has_a_lane_only_while_tasks_are_linked_with_it(cast, work, as_):
    work.other.describe(state="done", by=cast.tuva)
    assert "Bokbussen" not in lanes(as_(cast.elham), work)
    Link.objects.join(work.cards[0], work.other, by=cast.tuva)
    assert "Bokbussen" in lanes(as_(cast.elham), work)


def test_a_task_moved_to_a_lane_is_linked_with_its_initiative_instead(cast, work, as_):
    assert move(as_(cast.samira), work.cards[0], "initiative", work.one.pk).status_code == 200
    assert links(work.cards[0]) == {f"initiative-{work.one.pk}"}
    answer = move(as_(cast.samira), work.cards[0], "initiative", work.other.pk, work.one.pk, column=work.doing.pk)
    assert "Bokbussen, Pågår" in answer.text and links(work.cards[0]) == {f"initiative-{work.other.pk}"}
    assert move(as_(cast.samira), work.cards[0], "initiative", "", work.other.pk).status_code == 200
    assert links(work.cards[0]) == set()


def test_a_task_linked_with_two_does_not_stand_without_one(cast, work, as_):
    for each in (work.one, work.other):
        Link.objects.join(work.cards[0], each, by=cast.tuva)
    answer = move(as_(cast.samira), work.cards[0], "initiative", "", work.one.pk)
    assert answer.status_code == 422 and "Bokbussen" in answer.text and len(links(work.cards[0])) == 2


def test_t3_an_initiative_of_another_space_has_no_lane_here(cast, work, as_):
    elsewhere = Coalition.objects.start("Annan", by=cast.tuva).common
    foreign = Initiative.objects.create(space=elsewhere, title="Främmande")
    assert move(as_(cast.tuva), work.cards[0], "initiative", foreign.pk).status_code == 422
    assert "Främmande" not in lanes(as_(cast.tuva), work) and links(work.cards[0]) == set()


def test_five_hundred_tasks_in_lanes_cost_as_many_queries_as_five(cast, work, as_):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            lanes(as_(cast.samira), work)
        return len(queries)

    Link.objects.join(work.cards[0], work.one, by=cast.tuva)
    few = cost()
    for number in range(30):
        Link.objects.join(work.todo.add_card(f"Mer {number}", by=cast.tuva), work.one, by=cast.tuva)
    assert cost() == few


def test_the_links_of_an_initiative_stand_on_its_page_too(cast, work, as_):
    Link.objects.join(work.cards[0], work.one, by=cast.tuva)
    assert work.cards[0].get_absolute_url() in as_(cast.elham).get(work.one.get_absolute_url()).text
