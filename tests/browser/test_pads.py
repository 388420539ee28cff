"""Several people write in one text: each sees the others' words and where they write, offline too, until access ends."""

import re

import pytest
from playwright.sync_api import expect

from coalitions.documents.models import Pad
from coalitions.documents.pads.making import bullets, heading, made, table
from coalitions.documents.pads.read import reading
from tests.browser.test_axe import sideways, violations
from tests.documents.making import membership, url
from tests.documents.writing import begun

SAVED = "Sparat för alla"


@pytest.fixture
def document(cast):
    return begun(cast, "Kallelse till träff 3")


def body(page):
    return page.locator("#text-body")


def state(page):
    return page.locator(".pad-state")


def write(page, words):
    body(page).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def html(document):
    return reading(Pad.objects.get(document=document.pk))


@pytest.fixture
def two(cast, browse, document):
    pages = [browse(one, document.get_absolute_url()) for one in (cast.tuva, cast.petter)]
    for page in pages:
        expect(state(page)).to_contain_text(SAVED)
    return pages


def test_both_write_at_once_and_each_is_named_where_it_writes(two, document, cast):
    tuva, petter = two
    write(tuva, "Välkomna till träffen")
    expect(body(petter)).to_contain_text("Välkomna till träffen")
    write(petter, ", alla")
    expect(body(tuva)).to_contain_text("Välkomna till träffen, alla")
    caret = tuva.locator(".cursor")
    expect(caret).to_contain_text(str(cast.petter))
    expect(tuva.locator(".pad-people")).to_contain_text(f"{cast.petter}, ")
    expect(state(tuva)).to_contain_text(SAVED)
    assert html(document) == "<p>Välkomna till träffen, alla</p>"


def test_the_bar_makes_headings_lists_links_and_tables(two, document):
    tuva, petter = two
    write(tuva, "Dagordning")
    tuva.get_by_label("Textstil").select_option(label="Rubrik")
    write(tuva, "\n")
    tuva.get_by_role("button", name="Lista", exact=True).click()
    tuva.keyboard.type("Lokalen")
    expect(body(petter).locator("h1")).to_contain_text("Dagordning")
    expect(body(petter).locator("li")).to_contain_text("Lokalen")
    tuva.keyboard.press("Shift+Home")
    tuva.get_by_role("button", name="Länk", exact=True).click()
    tuva.get_by_label("Adress").fill("javascript:alert(1)")
    tuva.keyboard.press("Enter")
    expect(tuva.get_by_role("alert")).to_contain_text("https://")
    tuva.get_by_label("Adress").fill("https://kartor.example/lokal")
    tuva.keyboard.press("Enter")
    expect(body(petter).locator("a")).to_have_attribute("href", "https://kartor.example/lokal")
    expect(tuva.get_by_label("Adress")).to_be_hidden()
    write(tuva, "\n\n")
    tuva.get_by_role("button", name="Tabell", exact=True).click()
    expect(body(petter).locator("th")).to_have_count(3)
    tuva.get_by_role("button", name="Lägg till rad").click()
    expect(body(petter).locator("tr")).to_have_count(4)
    expect(state(tuva)).to_contain_text(SAVED)
    found = html(document)
    for part in ("<h3>Dagordning</h3>", '<li><p><a href="https://kartor.example/lokal"', "<th>"):
        assert part in found


def test_what_is_written_without_connection_merges_also_after_a_reload(two, document, cast):
    tuva, petter = two
    write(tuva, "Först.")
    expect(body(petter)).to_contain_text("Först.")
    tuva.context.set_offline(True)
    write(tuva, " Utan nät.")
    expect(state(tuva)).to_contain_text("Ingen anslutning")
    assert sideways(tuva) == []
    write(petter, " Med nät.")
    expect(state(petter)).to_contain_text(SAVED)
    assert "Utan nät." not in html(document)
    tuva.wait_for_function("() => Object.keys(localStorage).some((name) => name.includes('text-'))")
    tuva.context.set_offline(False)
    for page in two:
        expect(body(page)).to_contain_text("Utan nät.")
        expect(body(page)).to_contain_text("Med nät.")
    expect(state(tuva)).to_contain_text(SAVED)
    assert tuva.evaluate("() => Object.keys(localStorage).filter((name) => name.includes('text-'))") == []


def test_revoked_in_the_middle_of_a_word_the_page_ends_and_nothing_is_kept(two, document, cast):
    tuva, petter = two
    write(petter, "Ett or")
    expect(body(tuva)).to_contain_text("Ett or")
    membership(cast, cast.petter).end(by=cast.ingegerd)
    expect(petter.locator("main")).to_contain_text("Du har inte längre tillgång")
    write(tuva, " Hemligt")
    expect(state(tuva)).to_contain_text(SAVED)
    assert "Hemligt" not in petter.content()
    assert petter.evaluate("() => Object.keys(localStorage).filter((name) => name.includes('text-'))") == []


def test_who_only_reads_sees_it_grow_and_has_no_bar(cast, browse, document):
    membership(cast, cast.samira)
    type(membership(cast, cast.samira)).objects.filter(space=cast.space, user=cast.samira).update(role="observer")
    tuva, samira = [browse(one, document.get_absolute_url()) for one in (cast.tuva, cast.samira)]
    expect(state(tuva)).to_contain_text(SAVED)
    write(tuva, "För alla att läsa")
    expect(body(samira)).to_contain_text("För alla att läsa")
    tuva.get_by_label("Textstil").select_option(label="Rubrik")  # a reader's editor would put a line after it
    expect(body(samira).locator("h1")).to_contain_text("För alla att läsa")
    write(tuva, "Och mer")
    expect(body(samira)).to_contain_text("Och mer")
    expect(state(samira)).to_contain_text(SAVED)
    expect(body(samira)).to_have_attribute("contenteditable", "false")
    expect(samira.get_by_role("toolbar")).to_have_count(0)


def test_the_bar_is_one_stop_of_the_tab_key(two):
    tuva, _ = two
    tuva.get_by_label("Textstil").focus()
    tuva.keyboard.press("ArrowRight")
    expect(tuva.get_by_role("button", name="Fet")).to_be_focused()
    tuva.keyboard.press("Tab")
    expect(body(tuva)).to_be_focused()


def test_a_text_begins_from_the_list_and_stands_in_it(cast, browse):
    tuva = browse(cast.tuva, url("list", cast))
    tuva.get_by_role("link", name="Ny text").click()
    tuva.get_by_label("Namn").fill("Avsiktsförklaring")
    tuva.get_by_role("button", name="Börja skriva").click()
    expect(state(tuva)).to_contain_text(SAVED)
    write(tuva, "Vi vill")
    tuva.get_by_role("link", name=re.compile("^Dokument$")).first.click()
    expect(tuva.get_by_role("row").filter(has_text="Avsiktsförklaring")).to_contain_text("Skrivs tillsammans")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_while_two_write(cast, browse, document, width, theme):
    pad = document.pad
    pad.write([(cast.tuva.pk, made(pad.root, heading("Mål"), bullets("läsa"), table(["Dag", "Vem"], ["Tisdag", "Samira"])))])
    tuva = browse(cast.tuva, document.get_absolute_url(), width=width, theme=theme)
    petter = browse(cast.petter, document.get_absolute_url())
    expect(state(petter)).to_contain_text(SAVED)
    write(petter, "Och så.")
    expect(tuva.locator(".cursor")).to_have_count(1)
    tuva.locator("#text-body td").first.click()
    assert violations(tuva) == []
    assert tuva.evaluate("document.documentElement.scrollWidth") <= width
