"""DOC-07, two people: one comments on words of a text, the other sees it at once, answers and settles; without any script too."""

import pytest
from playwright.sync_api import expect

from coalitions.documents.pads.making import made, paragraph
from coalitions.documents.pads.read import now
from tests.browser.test_axe import sideways, violations
from tests.browser.test_pads import SAVED, body, document, state, write
from tests.documents.making import membership

__all__ = ["document"]
PLACE = "senast på fredag"


def at(cast, browse, document, *who, **more):
    pages = [browse(one, document.get_absolute_url(), **more) for one in who]
    for page in pages:
        expect(state(page)).to_contain_text(SAVED)
    return pages


@pytest.fixture
def two(cast, browse, document):
    document.pad.write([(cast.tuva.pk, made(document.pad.root, paragraph("Svara senast på fredag, tack.")))])
    return at(cast, browse, document, cast.tuva, cast.petter)


def select(page, words):
    """As a person does with the keys: to the beginning, then over the words."""
    page.locator("#text-body").click()
    page.keyboard.press("Control+Home")
    before = body(page).inner_text().index(words)
    for _ in range(before):
        page.keyboard.press("ArrowRight")
    for _ in words:
        page.keyboard.press("Shift+ArrowRight")
    expect(page.get_by_role("button", name="Kommentera")).to_have_attribute("aria-disabled", "false")


def comment(page, words, said):
    select(page, words)
    page.get_by_role("button", name="Kommentera").click()
    send(page, said)


def send(page, said):
    expect(page.locator("#write")).to_be_focused()
    page.keyboard.type(said)
    page.keyboard.press("Control+Enter")


def passage(page):
    return page.locator(".passage")


def test_one_comments_the_other_answers_and_settles_and_the_text_stays_clean(two, document, cast):
    tuva, petter = two
    comment(tuva, PLACE, "Hinner ni det?")
    expect(passage(petter).locator(".message .message-body")).to_contain_text("Hinner ni det?")
    expect(body(petter).locator("mark")).to_have_text(PLACE)
    petter.get_by_role("link", name="Svara", exact=True).click()
    send(petter, "Ja, på torsdag")
    expect(passage(tuva).locator(".message")).to_have_count(2)
    expect(passage(tuva)).to_contain_text("Ja, på torsdag")
    petter.get_by_role("button", name="Avsluta").click()
    expect(passage(tuva)).to_be_hidden()
    expect(body(tuva).locator("mark")).to_have_count(0)
    tuva.get_by_label("Visa avslutade").check()
    expect(passage(tuva)).to_contain_text(f"Avslutad av {cast.petter}")
    tuva.get_by_role("button", name="Ta upp igen").click()
    expect(body(petter).locator("mark")).to_have_text(PLACE)
    assert [run.text for node in now(document.pad).children for run in node.children] == ["Svara senast på fredag, tack."]


def test_the_mark_goes_with_its_words_and_what_it_was_about_outlives_them(two):
    tuva, petter = two
    comment(tuva, PLACE, "Hinner ni det?")
    expect(body(petter).locator("mark")).to_have_text(PLACE)
    petter.locator("#text-body").click()
    petter.keyboard.press("Control+Home")
    petter.keyboard.type("Hej! ")
    write(petter, " Vi ses.")
    expect(body(tuva)).to_contain_text("Hej! Svara")
    for page in two:
        expect(body(page).locator("mark")).to_have_text(PLACE)
    select(petter, PLACE)
    petter.keyboard.press("Delete")
    for page in two:
        expect(body(page).locator("mark")).to_have_count(0)
        expect(passage(page)).to_contain_text("Orden finns inte längre kvar i texten")
        expect(passage(page).locator("blockquote").first).to_have_text(PLACE)


def test_by_keys_alone_and_away_again(two):
    tuva, petter = two
    select(tuva, "Svara")
    tuva.keyboard.press("Control+Alt+m")
    expect(tuva.locator("#write")).to_be_focused()
    tuva.keyboard.press("Escape")
    expect(passage(tuva)).to_have_count(0)
    expect(passage(petter)).to_have_count(0)


def test_who_may_not_write_in_the_text_comments_on_it(cast, browse, document):
    document.pad.write([(cast.tuva.pk, made(document.pad.root, paragraph("Svara senast på fredag, tack.")))])
    document.stand_as("record", by=membership(cast, cast.ingegerd))
    tuva, petter = at(cast, browse, document, cast.tuva, cast.petter)
    body(tuva).get_by_text("Svara").dblclick(position={"x": 5, "y": 8})
    tuva.get_by_role("button", name="Kommentera").click()
    send(tuva, "Till när?")
    expect(passage(petter)).to_contain_text("Till när?")


def test_without_a_script_the_comments_are_read_answered_and_settled(two, cast, browse, document):
    comment(two[0], PLACE, "Hinner ni det?")
    expect(passage(two[1])).to_contain_text("Hinner ni det?")
    samira = browse(cast.samira, document.get_absolute_url(), java_script_enabled=False)
    expect(passage(samira)).to_contain_text(PLACE)
    samira.get_by_role("link", name="Läs och svara").click()
    expect(samira.locator(".message .message-body")).to_contain_text("Hinner ni det?")
    samira.locator("#write").fill("Vi hinner")
    samira.get_by_role("button", name="Skicka").click()
    expect(passage(two[0])).to_contain_text("Vi hinner")
    samira.get_by_role("button", name="Avsluta").click()
    expect(passage(two[0])).to_be_hidden()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_in_the_margin(cast, browse, document, two, width, theme):
    comment(two[0], PLACE, "Hinner ni det?")
    [page] = at(cast, browse, document, cast.samira, width=width, theme=theme)
    page.locator(".passage").scroll_into_view_if_needed()
    expect(page.locator(".passage .message .message-body")).to_contain_text("Hinner ni det?")
    page.get_by_role("link", name="Svara", exact=True).click()
    expect(page.locator("#write")).to_be_focused()
    assert violations(page) == [] and sideways(page) == []
