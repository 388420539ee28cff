"""Whatever else can be pressed on a board and its pages, by keyboard, by finger and by mouse."""

import re

import pytest
from django.utils.dateformat import format as date
from django.utils.timezone import localdate, timedelta
from playwright.sync_api import expect

from coalitions.boards.models import Card, Column, Label
from tests.boards.conftest import plant
from tests.browser.test_boards import titles


@pytest.fixture
def opened(cast, browse):
    """A board, and Tuva before it."""
    work = plant(cast)
    return work, browse(cast.tuva, work.board.get_absolute_url())


def at(work, path):
    return work.board.get_absolute_url() + path


def menu(page, name):
    """Of the board, by keyboard."""
    page.get_by_role("button", name=re.compile("^Uppgiftstavlor:")).press("Enter")
    page.get_by_role("link", name=name, exact=True).press("Enter")


def dialog(page):
    return page.get_by_role("dialog")


def test_brd_01_a_column_is_made_and_the_board_renamed_by_keyboard_before_everybody(cast, opened, browse):
    work, page = opened
    theirs = browse(cast.samira, work.board.get_absolute_url())
    menu(page, "Ny kolumn")
    dialog(page).get_by_label("Namn").fill("Väntar")
    page.keyboard.press("Enter")
    expect(dialog(page)).to_have_count(0)
    menu(page, "Byt namn på tavlan")
    dialog(page).get_by_label("Namn").fill("Läsningen")
    page.keyboard.press("Enter")
    for one in (page, theirs):
        expect(one.locator(".board > .column h2")).to_have_text(["Att göra", "Pågår", "Klart", "Väntar"])
        expect(one.locator(f"#board-{work.board.pk}-heading")).to_have_text("Läsningen")


def test_brd_01_brd_19_a_column_and_a_task_are_archived_and_brought_back_by_keyboard(cast, opened):
    work, page = opened
    work.cards[4].archive(by=cast.samira)
    page.get_by_role("button", name="Kolumnens meny, Pågår").press("Enter")
    page.get_by_role("button", name="Arkivera kolumnen").press("Enter")
    expect(page.locator(f"#column-{work.doing.pk}")).to_have_count(0)
    menu(page, "Arkiverade uppgifter och kolumner")
    for _each in range(2):
        page.get_by_role("button", name=re.compile("^Återställ")).first.press("Enter")
        expect(page.locator(".board")).to_be_visible()
        page.goto(at(work, "archive/"))
    page.get_by_role("link", name="Till tavlan").press("Enter")
    expect(page.locator(f"#column-{work.doing.pk}")).to_be_visible()
    expect(titles(page, work.todo)).to_have_text([f"Uppgift {number}" for number in range(1, 6)])


def test_brd_04_08_from_the_open_task_it_is_moved_taken_and_given_a_date_by_keyboard(cast, opened):
    work, page = opened
    page.goto(work.cards[0].get_absolute_url())
    task = page.locator(f"#task-{work.cards[0].pk}")
    task.get_by_role("link", name="Flytta till …").press("Enter")
    dialog(page).get_by_label("Kolumn", exact=True).select_option("Pågår")
    dialog(page).get_by_role("button", name="Flytta", exact=True).press("Enter")
    expect(task).to_contain_text("Pågår")
    task.get_by_role("link", name="Ta uppgiften själv").press("Enter")
    expect(task).to_contain_text(cast.tuva.name)
    task.get_by_role("link", name="Ändra datumet").press("Enter")
    dialog(page).locator("input[name=due_on]").fill((localdate() - timedelta(days=1)).isoformat())
    dialog(page).get_by_role("button", name="Spara").press("Enter")
    expect(task).to_contain_text("Försenad")
    expect(page.locator(f"#card-{work.cards[0].pk}")).to_contain_text("Försenad")


def turn(page, name=None):
    """What stands above the sheet, after that link of it was followed by keyboard."""
    if name:
        with page.expect_navigation():
            page.locator(".way-head").get_by_role("link", name=name, exact=True).press("Enter")
    return page.locator(".way-head h2").inner_text()


def test_brd_16_calendar_and_timeline_are_turned_and_come_back_to_today(opened):
    work, page = opened
    page.goto(at(work, "calendar/"))
    month = turn(page)
    for there, back in (("Föregående månad", "Nästa månad"), ("Nästa månad", "I dag")):
        assert turn(page, there) != month
        assert turn(page, back) == month
    week = turn(page, "Vecka")
    assert week == date(localdate(), "\\V\\e\\c\\k\\a W, o")
    assert turn(page, "Föregående vecka") != week
    assert turn(page, "Nästa vecka") == week
    turn(page, "Månad")
    page.goto(at(work, "timeline/"))
    weeks = turn(page)
    for name in ("Tidigare veckor", "Senare veckor"):
        assert turn(page, name) != weeks
        assert turn(page, "I dag") == weeks


def test_brd_16_a_long_list_is_paged_and_a_filter_taken_away(opened):
    work, page = opened
    Card.objects.bulk_create(Card(column=work.todo, title=f"Till {n:03}", rank=n) for n in range(200))
    page.goto(at(work, "list/?q=till&sort=title"))
    expect(page.get_by_role("link", name="Till 000")).to_be_visible()
    page.get_by_role("link", name=re.compile("ta bort$")).press("Enter")
    page.get_by_role("link", name="Längre ned i listan").press("Enter")
    page.get_by_role("link", name="Tidigare i listan").press("Enter")
    page.goto(at(work, "?q=Uppgift+2"))
    expect(page.locator(".board .card:visible")).to_have_count(1)
    page.get_by_text("Filtrera", exact=True).press("Enter")
    page.get_by_role("link", name="Rensa").press("Enter")
    expect(page.locator(".board .card:visible")).to_have_count(205)


def test_brd_12_labels_are_made_changed_and_removed_before_everybody(cast, opened, browse):
    work, page = opened
    theirs = browse(cast.samira, at(work, "labels/"))
    menu(page, "Etiketter")
    page.get_by_role("link", name="Ny etikett").press("Enter")
    dialog(page).get_by_label("Namn").fill("Rum")
    page.keyboard.press("Enter")
    expect(theirs.locator(".tag.label")).to_have_text(["Rum"])
    theirs.get_by_role("link", name="Ändra Rum").click()
    dialog(theirs).get_by_label("Namn").fill("Lokaler")
    theirs.keyboard.press("Enter")
    page.get_by_role("link", name="Ta bort Lokaler").press("Enter")
    dialog(page).get_by_role("button").first.press("Enter")
    for one in (page, theirs):
        expect(one.locator(".tag.label")).to_have_count(0)
    assert not Label.objects.in_use().filter(board=work.board).exists()


def test_brd_14_a_file_and_a_link_are_put_to_a_task_by_keyboard_and_taken_away(cast, opened):
    work, page = opened
    page.goto(work.cards[0].get_absolute_url())
    panel = page.locator("[data-panel]")
    panel.get_by_label("Fil", exact=True).set_input_files({"name": "plan.txt", "mimeType": "text/plain", "buffer": b"Plan"})
    panel.get_by_role("button", name="Bifoga", exact=True).press("Enter")
    expect(panel.get_by_role("link", name="plan.txt")).to_be_visible()
    panel.get_by_role("link", name="Länka till något").press("Enter")
    page.get_by_label("Länka till", exact=True).select_option(f"card-{work.cards[2].pk}")
    page.get_by_role("button", name="Länk", exact=True).press("Enter")
    panel.get_by_role("button", name="Ta bort länken till ”Uppgift 3”").press("Enter")
    expect(panel.get_by_role("link", name="Uppgift 3")).to_have_count(0)
    expect(panel.get_by_role("link", name="plan.txt")).to_be_visible()


def test_brd_20_a_board_is_taken_out_and_printed(opened):
    work, page = opened
    page.add_init_script("window.print = () => document.body.setAttribute('data-printed', '')")
    menu(page, "Exportera eller skriv ut")
    for kind in ("CSV", "XLSX", "JSON"):
        with page.expect_download() as found:
            page.get_by_role("link", name=kind, exact=True).press("Enter")
        assert found.value.suggested_filename.endswith(kind.lower())
    page.get_by_role("button", name="Skriv ut").press("Enter")
    expect(page.locator("body[data-printed]")).to_be_attached()


def test_a_space_gets_its_first_board_and_another(cast, browse):
    page = browse(cast.tuva, f"/spaces/{cast.space.pk}/boards/")
    page.get_by_role("button", name="Öppna uppgiftstavlan").press("Enter")
    menu(page, "Ny uppgiftstavla")
    page.get_by_label("Namn").fill("Andra")
    page.get_by_role("button", name="Öppna uppgiftstavlan").press("Enter")
    expect(page.locator(".board > .column h2")).to_have_text(["Att göra", "Pågår", "Klart"])
    assert Column.objects.filter(board__space=cast.space).count() == 6


def test_on_a_phone_the_open_task_holds_the_focus_and_the_back_button_closes_it(cast, browse):
    """Nothing of the board behind it is reached; a dialog over it is left first, by Escape, and gives the focus back."""
    work = plant(cast)
    page = browse(cast.tuva, work.board.get_absolute_url(), width=390, height=844, has_touch=True, is_mobile=True)
    page.get_by_role("link", name="Uppgift 2", exact=True).tap()
    expect(page.get_by_role("heading", level=2, name="Uppgift 2")).to_be_focused()
    for _step in range(25):
        page.keyboard.press("Tab")
        assert page.evaluate("() => !document.activeElement.closest('.board')")
    edit = page.locator(".task").get_by_role("link", name="Redigera uppgiften")
    edit.press("Enter")
    expect(dialog(page)).to_be_visible()
    for _step in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("() => !document.activeElement.closest('[data-panel]')")
    page.keyboard.press("Escape")
    expect(edit).to_be_focused()
    page.go_back()
    expect(page.locator(".board")).to_be_visible()
    expect(page.get_by_role("link", name="Uppgift 2", exact=True)).to_be_focused()
