"""BRD-07: tasks move between the lanes of a board by mouse, finger, keyboard and dialog, and come back when they cannot."""

import pytest
from playwright.sync_api import expect

from coalitions.boards.models import Card
from coalitions.initiatives.models import Initiative
from coalitions.spaces.models import Link
from tests.boards.conftest import plant
from tests.browser.touch import finger
from tests.initiatives.making import begun


@pytest.fixture
def work(cast):
    work = plant(cast, count=3)
    work.cards[0].assign(organisations=[cast.kommun], by=cast.tuva)
    work.cards[1].assign(organisations=[cast.lasglantan], by=cast.tuva)
    return work


@pytest.fixture
def lanes(cast, work, browse):
    """`lanes("sector")`: the board in those lanes, before Tuva."""
    return lambda way, **options: browse(cast.tuva, f"{work.board.get_absolute_url()}lanes/?by={way}", **options)


def cell(page, lane, column):
    return page.locator(f"#lane-{lane}-column-{column.pk}")


def one(page, lane, card):
    return page.locator(f"#lane-{lane}-card-{card.pk}")


def middle(part):
    box = part.bounding_box()
    return box["x"] + 60, box["y"] + 14


def drag(page, item, into):
    item.scroll_into_view_if_needed()
    page.mouse.move(*middle(item))
    page.mouse.down()
    page.mouse.move(*(at + 8 for at in middle(item)), steps=4)
    page.mouse.move(*middle(into), steps=12)
    expect(into.locator(".card-slot")).to_be_attached()
    page.mouse.up()


def asked(card):
    return {str(one) for one in card.assignees.all()}


@pytest.mark.delivery
def test_a_task_dragged_to_another_organisation_asks_that_one_for_everybody_and_can_be_undone(cast, work, lanes, browse):
    mine, theirs = lanes("organisation"), browse(cast.samira, work.board.get_absolute_url())
    drag(mine, one(mine, cast.kommun.pk, work.cards[0]), cell(mine, cast.lasglantan.pk, work.doing))
    expect(one(mine, cast.lasglantan.pk, work.cards[0])).to_contain_text("Läsgläntan")
    expect(theirs.locator(f"#column-{work.doing.pk}-cards h3")).to_have_text(["Uppgift 1"])
    expect(theirs.locator(f"#card-{work.cards[0].pk}")).to_contain_text("Läsgläntan")
    mine.get_by_role("button", name="Ångra").click()
    expect(cell(mine, cast.kommun.pk, work.todo)).to_contain_text("Uppgift 1")
    assert asked(work.cards[0]) == {str(cast.kommun)}


def test_a_task_dragged_to_another_sector_goes_back_with_the_reason(cast, work, lanes):
    page = lanes("sector")
    drag(page, one(page, "public", work.cards[0]), cell(page, "civil_society", work.doing))
    expect(page.get_by_text("Uppgiften gick tillbaka.")).to_be_visible()
    expect(page.get_by_text("genom sina ansvariga")).to_be_visible()
    expect(cell(page, "public", work.todo)).to_contain_text("Uppgift 1")
    assert Card.objects.get(pk=work.cards[0].pk).column == work.todo


def test_by_keyboard_a_task_moves_between_lanes_is_told_where_and_keeps_the_focus(cast, work, lanes):
    first, second = begun(cast, "Bokbussen"), Initiative.objects.begin(cast.space, by=cast.tuva, title="Läsplatser")
    page = lanes("initiative")
    one(page, "none", work.cards[2]).locator("[data-move]").focus()
    steps = [(" ", "Utan, Att göra, 3 av 3"), ("ArrowUp", "Utan, Att göra, 2 av 3"), ("ArrowUp", "Utan, Att göra, 1 av 3")]
    steps += [("ArrowUp", "Läsplatser, Att göra, 1 av 1"), ("ArrowRight", "Läsplatser, Pågår, 1 av 1")]
    steps += [("ArrowUp", "Bokbussen, Pågår, 1 av 1"), ("ArrowUp", ""), ("ArrowDown", "Läsplatser, Pågår, 1 av 1")]
    for key, said in steps:
        page.keyboard.press(key)
        expect(page.get_by_role("status").filter(has_text=f"”Uppgift 3”, {said}")).to_be_attached()
    page.keyboard.press("Enter")
    expect(page.get_by_text("flyttades till Läsplatser, Pågår")).to_be_visible()
    work.todo.add_card("Ny av Samira", by=cast.samira)
    expect(page.get_by_role("link", name="Ny av Samira", exact=True)).to_be_visible()
    expect(one(page, second.pk, work.cards[2]).locator("[data-move]")).to_be_focused()
    assert [link.far_end(f"card-{work.cards[2].pk}") for link in Link.objects.of(work.cards[2])] == [f"initiative-{second.pk}"]
    assert Card.objects.get(pk=work.cards[2].pk).column == work.doing and first.pk != second.pk


def test_by_keyboard_a_refused_move_goes_back_and_escape_too(cast, work, lanes):
    page = lanes("sector")
    for keys in ((" ", "ArrowDown", "Escape"), (" ", "ArrowDown", "Enter")):
        one(page, "public", work.cards[0]).locator("[data-move]").focus()
        for key in keys:
            page.keyboard.press(key)
        expect(cell(page, "public", work.todo)).to_contain_text("Uppgift 1")
    expect(page.get_by_text("Uppgiften gick tillbaka.")).to_be_visible()


def test_move_to_asks_for_the_lane_in_a_dialog_and_the_region_waits_while_a_task_is_held(cast, work, lanes):
    page = lanes("organisation")
    one(page, cast.kommun.pk, work.cards[0]).get_by_role("link", name="Flytta till").click()
    page.get_by_role("dialog").get_by_label("Organisation").select_option(str(cast.lasglantan))
    page.get_by_role("dialog").get_by_role("button", name="Flytta", exact=True).press("Enter")
    expect(cell(page, cast.lasglantan.pk, work.todo)).to_contain_text("Uppgift 1")
    one(page, cast.lasglantan.pk, work.cards[0]).locator("[data-move]").focus()
    page.keyboard.press(" ")
    page.keyboard.press("ArrowRight")
    work.todo.add_card("Ny av Samira", by=cast.samira)
    page.wait_for_timeout(3000)
    expect(cell(page, cast.lasglantan.pk, work.doing)).to_contain_text("Uppgift 1")
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Ny av Samira", exact=True)).to_be_visible()
    expect(cell(page, cast.lasglantan.pk, work.todo)).to_contain_text("Uppgift 1")


def test_on_a_phone_a_task_moves_to_a_lane_by_its_handle_and_by_a_finger(cast, work, lanes):
    page = lanes("organisation", width=390, height=844, has_touch=True, is_mobile=True)
    one(page, "none", work.cards[2]).locator("[data-move]").tap()
    page.get_by_role("dialog").get_by_label("Organisation").select_option(str(cast.kommun))
    page.get_by_role("dialog").get_by_role("button", name="Flytta", exact=True).tap()
    expect(cell(page, cast.kommun.pk, work.todo)).to_contain_text("Uppgift 3")
    source, target = one(page, cast.kommun.pk, work.cards[0]), cell(page, cast.lasglantan.pk, work.todo)
    source.scroll_into_view_if_needed()
    finger(page, source, target)
    expect(target).to_contain_text("Uppgift 1")
    expect(page.get_by_text("flyttades till Föreningen Läsgläntan")).to_be_visible()
