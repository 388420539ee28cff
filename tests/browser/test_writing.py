"""What one writes with: a button for every mark, the preview, files that are dropped, and a phone's keyboard."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.talk import Talk, composer, posts

WRITTEN = {
    "Bold": ("plan", "**plan**", "strong"),
    "Heading": ("plan", "## plan", ":is(h2, h3, h4, h5, h6)"),
    "List": ("plan\nroom", "- plan\n- room", "ul li"),
    "Numbered list": ("plan\nroom", "1. plan\n2. room", "ol li"),
    "Quote": ("plan", "> plan", "blockquote"),
    "Code": ("plan", "`plan`", "code"),
    "Link": ("plan", "[plan](https://)", None),
}
DROP = """() => {
    const dataTransfer = new DataTransfer();
    for (const name of ["first.txt", "second.txt"]) dataTransfer.items.add(new File(["words"], name, { type: "text/plain" }));
    const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector("message-thread").dispatchEvent(event);
}"""


@pytest.fixture
def talk(cast, browse):
    return Talk(cast, browse)


def tool(page, name):
    return page.locator("form.composer").get_by_role("button", name=name, exact=True)


@pytest.mark.parametrize("width", [1280, 390])
def test_dis_14_every_mark_has_a_button_and_the_preview_shows_it(cast, talk, width):
    page, other = talk.open(cast.tuva, width=width), talk.open(cast.samira)
    if width == 390:
        expect(tool(page, "Quote")).to_be_hidden()
        tool(page, "Formatting").press("Enter")
        expect(tool(page, "Formatting")).to_have_attribute("aria-expanded", "true")
    for name, (words, marked, drawn) in WRITTEN.items():
        composer(page).fill(words)
        composer(page).select_text()
        tool(page, name).click()
        expect(composer(page)).to_have_value(marked)
        expect(composer(page)).to_be_focused()
        if drawn:
            tool(page, "Preview").press("Enter")
            expect(page.locator(".preview").locator(drawn).first).to_have_text("plan")
            tool(page, "Preview").press("Enter")
            expect(composer(page)).to_be_visible()
    composer(page).fill("> ## In a quote\n\n`code`")
    composer(page).press("Control+Enter")
    expect(posts(other).last.locator("blockquote")).to_contain_text("In a quote")
    expect(posts(other).last.locator("code")).to_have_text("code")


def test_dis_15_files_that_are_dropped_on_a_thread_are_linked_in_the_text(cast, talk):
    page, other = talk.open(cast.tuva), talk.open(cast.samira)
    page.evaluate(DROP)
    for name in ("first", "second"):
        expect(composer(page)).to_have_value(re.compile(rf"\[{name}\.txt\]"))
    composer(page).press("Control+Enter")
    expect(posts(other).last.locator("a.attachment")).to_have_count(2)


def test_a_phones_keyboard_never_covers_what_one_writes(cast, talk):
    for number in range(20):
        talk.post(cast.samira, f"Post {number}")
    page = talk.open(cast.tuva, width=390)
    composer(page).fill("\n".join("line" for _ in range(12)))
    page.set_viewport_size({"width": 390, "height": 380})  # the keyboard takes the rest: interactive-widget=resizes-content
    expect(page.locator('meta[name="viewport"]')).to_have_attribute("content", re.compile("interactive-widget=resizes-content"))
    expect(composer(page)).to_be_focused()
    composer(page).press("End")
    composer(page).press_sequentially("more")
    expect(composer(page)).to_be_in_viewport()
    expect(tool(page, "Send")).to_be_in_viewport(ratio=1)


def test_a11_02_news_is_gathered_for_half_a_minute_and_then_shown(cast, talk):
    cast.tuva.change(by=cast.tuva, updates="batched")
    page = talk.open(cast.tuva)
    talk.post(cast.samira, "First")
    talk.post(cast.samira, "Second")
    expect(page.locator("#held-news")).to_have_text("Show 2 new")
    expect(posts(page)).to_have_count(1)
    expect(posts(page)).to_have_count(3, timeout=45_000)
    expect(page.locator("#held-news")).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 390])
def test_a_table_of_200_columns_and_a_link_of_4000_letters_never_widen_the_page(cast, talk, width):
    talk.post(cast.samira, "|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n|" + "b|" * 200)
    talk.post(cast.samira, "https://exempel.example/" + "a" * 4000)
    page = talk.open(cast.tuva, width=width)
    table = posts(page).locator("table")
    expect(table.locator("th")).to_have_count(200)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    assert page.locator("message-thread").evaluate("box => box.scrollWidth <= box.clientWidth")
    table.focus()
    table.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.message table').scrollLeft > 0")
