"""Two people at one board: by mouse, by keyboard, by dialog; each sees what the other did."""

import re

import pytest
from playwright.sync_api import expect

from coalitions.boards.models import Card
from tests.boards.conftest import plant

pytestmark = pytest.mark.delivery


@pytest.fixture
def work(cast):
    return plant(cast)


@pytest.fixture
def both(cast, work, browse):
    url = work.board.get_absolute_url()
    return browse(cast.tuva, url), browse(cast.samira, url)


def titles(page, column):
    return page.locator(f"#column-{column.pk}-cards h3")


def handle(page, card):
    return page.locator(f"#card-{card.pk} [data-move]")


def drag(page, card, column):
    start = page.locator(f"#card-{card.pk}").bounding_box()
    end = page.locator(f"#column-{column.pk}-cards").bounding_box()
    page.mouse.move(start["x"] + 60, start["y"] + 12)
    page.mouse.down()
    page.mouse.move(start["x"] + 80, start["y"] + 20, steps=4)
    page.mouse.move(end["x"] + 70, end["y"] + 10, steps=12)
    expect(page.locator(f"#column-{column.pk}-cards .card-slot")).to_be_attached()
    page.mouse.up()


def test_brd_02_a_dragged_task_moves_at_once_for_both_and_can_be_undone(work, both):
    mine, theirs = both
    drag(mine, work.cards[1], work.doing)
    for page in both:
        expect(titles(page, work.doing)).to_have_text(["Uppgift 2"])
    mine.get_by_role("button", name="Ångra").click()
    for page in both:
        expect(titles(page, work.todo)).to_have_text([f"Uppgift {number}" for number in range(1, 6)])


def test_brd_06_a_move_that_is_refused_goes_back_with_its_reason(cast, work, browse):
    page = browse(None, "/")
    page.route_web_socket(re.compile("/live/"), lambda socket: socket.close())
    page.route(re.compile("/log"), lambda route: route.abort())
    page.context.add_cookies(browse(cast.tuva, "/").context.cookies())
    page.goto(work.board.get_absolute_url())
    work.doing.archive(by=cast.ingegerd)
    drag(page, work.cards[1], work.doing)
    expect(page.get_by_text("”Pågår” är arkiverad")).to_be_visible()
    expect(titles(page, work.todo)).to_have_text([f"Uppgift {number}" for number in range(1, 6)])


def test_brd_05_a_task_moves_by_keyboard_alone_and_each_step_is_said(work, both):
    mine, theirs = both
    handle(mine, work.cards[2]).focus()
    for key, said in ((" ", "Att göra, 3 av 5"), ("ArrowUp", "Att göra, 2 av 5"), ("ArrowRight", "Pågår, 1 av 1")):
        mine.keyboard.press(key)
        expect(mine.get_by_role("status").filter(has_text=f"”Uppgift 3”, {said}")).to_be_attached()
    mine.keyboard.press("Enter")
    expect(titles(theirs, work.doing)).to_have_text(["Uppgift 3"])
    expect(handle(mine, work.cards[2])).to_be_focused()


def test_escape_puts_a_lifted_task_back(work, both):
    mine, _theirs = both
    handle(mine, work.cards[0]).focus()
    for key in (" ", "ArrowDown", "ArrowRight", "Escape"):
        mine.keyboard.press(key)
    expect(titles(mine, work.todo)).to_have_text([f"Uppgift {number}" for number in range(1, 6)])
    assert Card.objects.get(pk=work.cards[0].pk).version == 1


def test_a_lifted_task_comes_back_when_its_new_column_is_archived(cast, work, both):
    mine, _theirs = both
    handle(mine, work.cards[0]).focus()
    mine.keyboard.press(" ")
    mine.keyboard.press("ArrowRight")
    work.doing.archive(by=cast.ingegerd)
    expect(titles(mine, work.todo)).to_have_text([f"Uppgift {number}" for number in range(1, 6)])


def test_brd_04_move_to_works_on_a_phone(cast, work, browse):
    page = browse(cast.tuva, work.board.get_absolute_url(), width=390, height=844, has_touch=True)
    handle(page, work.cards[4]).tap()
    page.get_by_label("Kolumn", exact=True).select_option("Att göra")
    page.get_by_label("Plats").fill("2")
    page.get_by_role("button", name="Flytta", exact=True).tap()
    expect(titles(page, work.todo)).to_have_text([f"Uppgift {number}" for number in (1, 5, 2, 3, 4)])


def test_brd_23_one_line_adds_a_task_and_pasted_lines_add_one_each(work, both):
    mine, theirs = both
    mine.locator(f"#column-{work.doing.pk} [data-add]").click()
    mine.keyboard.type("Ring biblioteket")
    mine.keyboard.press("Enter")
    mine.locator("form.adding input[name=title]").evaluate(
        """(field) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text", "Boka rum\\nBaka bullar\\n");
          field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }"""
    )
    for page in both:
        expect(titles(page, work.doing)).to_have_text(["Ring biblioteket", "Boka rum", "Baka bullar"])
        expect(page.locator(f"#column-{work.doing.pk} [data-count]")).to_have_text("3")


def test_a_task_opens_under_its_own_address_and_gives_focus_back(work, both):
    mine, _theirs = both
    link = mine.get_by_role("link", name="Uppgift 2", exact=True)
    link.click()
    expect(mine).to_have_url(re.compile(rf"/cards/{work.cards[1].pk}/$"))
    expect(mine.get_by_role("heading", level=2, name="Uppgift 2")).to_be_focused()
    mine.keyboard.press("Escape")
    expect(link).to_be_focused()
    mine.go_back()
    expect(mine.get_by_role("heading", level=2, name="Uppgift 2")).to_be_visible()
    mine.go_back()
    expect(mine.get_by_role("heading", level=2, name="Uppgift 2")).to_be_hidden()


def test_an_open_task_follows_what_others_change(cast, work, both):
    mine, theirs = both
    theirs.get_by_role("link", name="Uppgift 1", exact=True).click()
    mine.get_by_role("link", name="Uppgift 1", exact=True).click()
    mine.get_by_role("link", name="Redigera uppgiften").last.click()
    mine.get_by_role("textbox", name="Uppgift").fill("Läs högt")
    mine.get_by_role("button", name="Spara").click()
    for page in both:
        expect(page.get_by_role("heading", level=2, name="Läs högt")).to_be_visible()
        expect(titles(page, work.todo).first).to_have_text("Läs högt")


def test_brd_19_an_archived_task_comes_back_by_undo(work, both):
    mine, theirs = both
    mine.get_by_role("link", name="Uppgift 1", exact=True).click()
    mine.get_by_role("link", name="Arkivera uppgiften").click()
    mine.locator(".toast").hover()  # it goes after twelve seconds, but not from under a pointer
    for page in both:
        expect(titles(page, work.todo)).to_have_count(4)
    mine.get_by_role("button", name="Ångra").click()
    for page in both:
        expect(titles(page, work.todo)).to_have_count(5)
