"""The other ways to look at a board, by mouse, keyboard and finger; what others do reaches all of them."""

import re

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import expect

from coalitions.boards.models import Card, Rule, SavedFilter, Template
from tests.boards.conftest import plant
from tests.boards.trello import export, written


@pytest.fixture
def work(cast):
    return plant(cast)


def test_brd_12_brd_13_a_board_is_narrowed_saved_and_follows_what_others_do(cast, work, browse):
    page = browse(cast.tuva, work.board.get_absolute_url())
    page.get_by_text("Filtrera", exact=True).click()
    page.get_by_label("Person").select_option("Jag")
    page.get_by_role("button", name="Visa", exact=True).click()
    expect(page.locator(".board .card")).to_have_count(0)
    work.cards[0].assign(people=[cast.tuva], by=cast.samira)
    expect(page.locator(".board .card:visible h3")).to_have_text(["Uppgift 1"])
    work.todo.add_card("Någon annans", by=cast.samira)
    expect(page.get_by_text("Någon annans")).to_be_hidden()
    page.get_by_role("link", name="Spara filtret").click()
    page.get_by_label("Namn").fill("Mina")
    page.get_by_role("button", name="Spara för alla här").click()
    expect(page.get_by_role("row")).to_have_count(2)
    page.get_by_role("button", name="Ta bort filtret ”Mina”").click()
    expect(page.get_by_role("link", name="Mina", exact=True)).to_have_count(0)
    assert not SavedFilter.objects.filter(board=work.board).exists()


def test_brd_16_brd_23_the_list_is_sorted_and_changed_by_keyboard_and_keeps_its_ticks(cast, work, browse):
    page = browse(cast.tuva, f"{work.board.get_absolute_url()}list/")
    page.get_by_role("link", name="Uppgift", exact=True).press("Enter")
    expect(page.locator("th[aria-sort=ascending]")).to_contain_text("Uppgift")
    page.get_by_role("checkbox", name="Uppgift 2").press("Space")
    work.todo.add_card("Ny av Samira", by=cast.samira)
    expect(page.get_by_role("link", name="Ny av Samira")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Uppgift 2")).to_be_checked()
    page.get_by_role("checkbox", name="Uppgift 4").press("Space")
    page.get_by_label("Flytta till").select_option("Pågår")
    page.get_by_label("Klart senast").last.fill(localdate().isoformat())
    page.get_by_role("button", name="Ändra dem").press("Enter")
    expect(page.get_by_text("2 uppgifter ändrades.")).to_be_visible()
    assert sorted(work.doing.cards.values_list("title", flat=True)) == ["Uppgift 2", "Uppgift 4"]
    for way, heading in (("Kalender", "Vecka"), ("Tidslinje", "Uppgift 2"), ("Rader", "Sektor")):
        page.get_by_role("navigation", name="Sätt att se tavlan").get_by_role("link", name=way).press("Enter")
        page.get_by_role("link", name=heading).first.press("Enter")
        page.go_back()
    expect(page.get_by_role("heading", name="Utan")).to_be_visible()


def test_brd_07_a_column_over_its_limit_says_so_at_once(cast, work, browse):
    page = browse(cast.tuva, work.board.get_absolute_url())
    work.todo.change(limit=4, by=cast.samira)
    expect(page.get_by_text("för många")).to_be_visible()
    work.cards[0].move_to(work.done, by=cast.samira)
    expect(page.get_by_text("för många")).to_be_hidden()


def test_brd_17_brd_18_rules_templates_and_waiting_are_set_up_on_the_board(cast, work, browse):
    page = browse(cast.tuva, f"{work.board.get_absolute_url()}rules/")
    page.get_by_role("link", name="Ny regel").click()
    page.get_by_label("Regel").select_option("Arkivera uppgifter som är klara")
    page.get_by_label("Dagar").fill("30")
    page.get_by_role("button", name="Lägg till regeln").click()
    expect(page.get_by_text("arkiveras efter 30 dagar")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Ta bort")).click()
    expect(page.get_by_text("Inga regler ännu.")).to_be_visible()
    page.goto(work.cards[1].get_absolute_url())
    page.get_by_role("link", name="Ändra vad den väntar på").click()
    page.get_by_label("Väntar också på").select_option("Uppgift 1")
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.locator(f"#card-{work.cards[1].pk}").get_by_text("Väntar på en annan")).to_be_visible()
    page.get_by_role("link", name="Spara som mall").click()
    page.get_by_role("button", name="Spara mallen").click()
    page.get_by_role("button", name=re.compile("^Gör en uppgift")).click()
    expect(page).to_have_url(re.compile(r"/cards/\d+/$"))
    page.goto(f"{work.board.get_absolute_url()}templates/")
    page.get_by_role("button", name=re.compile("^Ta bort")).click()
    expect(page.get_by_text("Inga mallar ännu.")).to_be_visible()
    assert Card.objects.filter(column=work.todo, title="Uppgift 2").count() == 2
    assert not (Rule.objects.filter(board=work.board) or Template.objects.filter(column__board=work.board)).exists()


def test_brd_20_a_trello_file_becomes_a_board(cast, work, browse):
    page = browse(cast.tuva, f"/spaces/{cast.space.pk}/boards/import/")
    page.get_by_label("Fil", exact=True).set_input_files(
        {"name": "b.json", "mimeType": "application/json", "buffer": written(export(3))}
    )
    page.get_by_role("button", name="Titta på filen").click()
    page.get_by_role("button", name="Importera").click()
    page.get_by_role("link", name="Till tavlan").click(timeout=20_000)
    expect(page.locator(".board .card h3")).to_have_text(["Kort 0", "Kort 1", "Kort 2"])
    page.goto(f"/spaces/{cast.space.pk}/boards/import/")
    page.get_by_label("Fil", exact=True).set_input_files(
        {"name": "b.csv", "mimeType": "text/csv", "buffer": b"title,list\nRing,Nu\n"}
    )
    page.get_by_role("button", name="Titta på filen").click()
    page.get_by_role("button", name="Släng den").click()
    expect(page.get_by_role("heading", name="Importera en tavla")).to_be_visible()


def test_brd_15_my_work_follows_and_gives_a_calendar_address_that_changes(cast, work, browse):
    page = browse(cast.samira, "/work/")
    work.cards[0].assign(people=[cast.samira], by=cast.tuva)
    expect(page.get_by_role("link", name="Uppgift 1")).to_be_visible()
    page.get_by_role("link", name="Mina organisationers").click()
    expect(page.get_by_role("heading", name="Inget väntar på dig just nu")).to_be_visible()
    page.get_by_role("link", name="I din egen kalender").click()
    page.get_by_role("button", name="Skapa en adress").click()
    address = page.get_by_label("Din hemliga adress")
    first = address.input_value()
    page.get_by_role("button", name="Byt adress").click()
    expect(address).not_to_have_value(first)
    page.get_by_role("button", name="Avsluta adressen").click()
    expect(page.get_by_role("button", name="Skapa en adress")).to_be_visible()


def test_mob_04_on_a_phone_a_board_stops_at_each_column_and_move_to_comes_up_from_below(cast, work, browse):
    page = browse(cast.tuva, work.board.get_absolute_url(), width=390, height=844, has_touch=True, is_mobile=True)
    board = page.locator(".board")
    assert board.evaluate("(one) => getComputedStyle(one).scrollSnapType") == "x mandatory"
    board.evaluate("(one) => one.scrollBy({ left: 200, behavior: 'instant' })")
    left = page.locator(f"#column-{work.doing.pk}")
    page.wait_for_function(
        "(id) => Math.abs(document.getElementById(id).getBoundingClientRect().left - 16) < 3", arg=f"column-{work.doing.pk}"
    )
    expect(left).to_be_in_viewport()
    page.locator(f"#column-{work.doing.pk} [data-add]").tap()
    page.set_viewport_size({"width": 390, "height": 400})  # the keyboard takes the rest
    expect(page.locator("form.adding input[name=title]")).to_be_in_viewport(ratio=1)
    expect(page.locator("form.adding button[type=submit]")).to_be_in_viewport(ratio=1)
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator(f"#card-{work.cards[0].pk} [data-move]").dispatch_event("click")
    sheet = page.locator("dialog[open]")
    expect(sheet).to_be_visible()
    box = sheet.bounding_box()
    assert box["x"] == 0 and box["width"] == 390 and round(box["y"] + box["height"]) == 844
