"""BRD-01, BRD-04…06: every move by finger and by keyboard, and what becomes of a move when somebody else is quicker."""

import pytest
from playwright.sync_api import expect

from coalitions.boards.models import Card
from tests.boards.conftest import plant
from tests.browser.test_boards import drag, handle, titles
from tests.browser.touch import Finger, finger

ALL = [f"Uppgift {number}" for number in range(1, 6)]
PHONE = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}


@pytest.fixture
def work(cast):
    return plant(cast)


@pytest.fixture
def page(cast, work, browse):
    return browse(cast.tuva, work.board.get_absolute_url())


@pytest.fixture
def phone(cast, work, browse):
    return browse(cast.tuva, work.board.get_absolute_url(), **PHONE)


def columns(page):
    return page.locator(".board > .column h2")


def hold(page, card, column):
    """In the air over the column; the button is still down."""
    start, end = page.locator(f"#card-{card.pk}").bounding_box(), page.locator(f"#column-{column.pk}-cards").bounding_box()
    page.mouse.move(start["x"] + 60, start["y"] + 12)
    page.mouse.down()
    page.mouse.move(start["x"] + 80, start["y"] + 20, steps=4)
    page.mouse.move(end["x"] + 70, end["y"] + 10, steps=12)
    expect(page.locator(f"#column-{column.pk}-cards .card-slot")).to_be_attached()


@pytest.mark.delivery
def test_brd_06_a_task_dragged_over_a_column_that_goes_is_not_lost_and_the_board_still_works(cast, work, page):
    """Its slot stands then in what lies below the pointer, or goes back; let go, it stands on every page in the same place."""
    hold(page, work.cards[1], work.doing)
    work.doing.archive(by=cast.ingegerd)
    expect(page.locator(f"#column-{work.doing.pk}")).to_have_count(0)
    page.mouse.up()
    expect(page.locator(".is-moving, .card-slot")).to_have_count(0)
    for column in (work.todo, work.done):
        expect(titles(page, column)).to_have_text(list(column.cards.order_by("rank").values_list("title", flat=True)))
    assert Card.objects.open().filter(column__board=work.board).count() == 5
    drag(page, work.cards[0], work.done)
    expect(titles(page, work.done).filter(has_text="Uppgift 1")).to_be_visible()


@pytest.mark.delivery
def test_brd_06_a_task_archived_while_it_is_dragged_is_gone_and_nothing_is_left_of_it(cast, work, page):
    hold(page, work.cards[1], work.doing)
    work.cards[1].archive(by=cast.samira)
    work.todo.add_card("Ny av Samira", by=cast.samira)
    expect(titles(page, work.todo).filter(has_text="Ny av Samira")).to_be_visible()
    page.mouse.up()
    expect(titles(page, work.todo)).to_have_text(["Uppgift 1", *ALL[2:], "Ny av Samira"])
    expect(titles(page, work.doing)).to_have_count(0)
    assert Card.objects.get(pk=work.cards[1].pk).column == work.todo


@pytest.mark.delivery
def test_brd_06_a_task_moved_by_another_while_it_is_dragged_ends_where_it_was_dropped_last(cast, work, page):
    hold(page, work.cards[1], work.doing)
    work.cards[1].move_to(work.done, by=cast.samira)
    work.todo.add_card("Ny av Samira", by=cast.samira)
    expect(titles(page, work.todo).filter(has_text="Ny av Samira")).to_be_visible()
    with page.expect_response("**/move/"):
        page.mouse.up()
    stands = Card.objects.get(pk=work.cards[1].pk).column
    for column in (work.todo, work.doing, work.done):
        expect(titles(page, column).filter(has_text="Uppgift 2")).to_have_count(int(column == stands))


def test_brd_07_a_task_dragged_over_a_columns_limit_goes_there_and_is_told(cast, work, page):
    work.doing.change(limit=1, by=cast.samira)
    work.cards[0].move_to(work.doing, by=cast.samira)
    expect(titles(page, work.doing)).to_have_text(["Uppgift 1"])
    drag(page, work.cards[1], work.doing)
    expect(page.get_by_text("2 uppgifter står där, högst 1 är tänkt.")).to_be_visible()
    expect(page.get_by_text("för många")).to_be_visible()


def test_brd_05_a_move_by_keyboard_is_undone_by_keyboard(work, page):
    handle(page, work.cards[4]).focus()
    for key in (" ", "ArrowUp", "ArrowUp", "ArrowRight", "ArrowLeft", " "):
        page.keyboard.press(key)
    expect(page.get_by_text("”Uppgift 5” flyttades till Att göra")).to_be_visible()
    expect(titles(page, work.todo)).not_to_have_text(ALL)
    page.get_by_role("button", name="Ångra").press("Enter")
    expect(titles(page, work.todo)).to_have_text(ALL)


def test_brd_05_move_to_opens_by_enter_on_the_handle_and_gives_the_focus_back(work, page):
    handle(page, work.cards[0]).press("Enter")
    page.get_by_role("dialog").get_by_label("Kolumn", exact=True).select_option("Pågår")
    page.get_by_role("dialog").get_by_role("button", name="Flytta", exact=True).press("Enter")
    expect(titles(page, work.doing)).to_have_text(["Uppgift 1"])
    expect(handle(page, work.cards[0])).to_be_focused()


def test_brd_01_a_column_is_moved_by_keyboard_alone(work, page):
    page.get_by_role("button", name="Kolumnens meny, Klart").press("Enter")
    page.get_by_role("dialog").get_by_label("Före").select_option("Att göra")
    page.get_by_role("button", name="Flytta kolumnen").press("Enter")
    expect(columns(page)).to_have_text(["Klart", "Att göra", "Pågår"])


def test_brd_01_a_column_is_moved_by_finger(work, phone):
    phone.get_by_role("button", name="Kolumnens meny, Att göra").tap()
    phone.get_by_role("dialog").get_by_label("Före").select_option("Klart")
    phone.get_by_role("button", name="Flytta kolumnen").tap()
    expect(columns(phone)).to_have_text(["Pågår", "Att göra", "Klart"])


def test_brd_03_a_finger_puts_a_task_elsewhere_in_its_column_and_undoes_it(work, phone):
    finger(phone, phone.locator(f"#card-{work.cards[3].pk}"), phone.locator(f"#column-{work.todo.pk}-cards"))
    expect(titles(phone, work.todo)).to_have_text([ALL[3], *ALL[:3], ALL[4]])
    phone.get_by_role("button", name="Ångra").tap()
    expect(titles(phone, work.todo)).to_have_text(ALL)


def test_a_swipe_that_begins_on_a_task_scrolls_the_board_and_moves_nothing(work, phone):
    box = phone.locator(f"#card-{work.cards[0].pk}").bounding_box()
    Finger(phone).swipe(box["x"] + 240, box["y"] + 20, -220)
    expect(phone.locator(f"#column-{work.doing.pk}")).to_be_in_viewport(ratio=0.8)
    assert Card.objects.filter(column=work.todo).count() == 5
