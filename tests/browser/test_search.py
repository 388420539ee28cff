"""Search by keyboard: the palette opens with /, arrows choose, Enter goes there; the page without scripts and its filters."""

import pytest
from playwright.sync_api import expect

from coalitions.discussion.models import Topic
from coalitions.search.keeping import catch_up


@pytest.fixture
def topic(cast):
    member = cast.space.memberships.get(user=cast.tuva)
    topic = Topic.objects.open(cast.space, "Läsecirkel i biblioteket", "Vem kan ta mötena på tisdagar?", by=member)
    catch_up()
    return topic


def palette(page):
    page.keyboard.press("/")
    return page.get_by_role("combobox", name="Sök eller gå till")


def test_the_palette_is_worked_by_keyboard_and_gives_focus_back(cast, topic, browse):
    page = browse(cast.samira, "/today/")
    field = palette(page)
    expect(field).to_be_focused()
    expect(page.get_by_role("option", name="Gemensamt rum")).to_be_visible()
    field.fill("läsec")
    option = page.get_by_role("option", name="Läsecirkel i biblioteket")
    expect(option).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", "jump-1")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    palette(page).fill("läsec")
    expect(option).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{topic.get_absolute_url()}")


def test_enter_without_a_choice_searches_everything_and_the_way_goes_on(cast, topic, browse):
    page = browse(cast.samira, "/today/")
    page.get_by_role("link", name="Sök eller gå till").click()
    page.get_by_role("combobox", name="Sök eller gå till").fill("möte tisdag")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    expect(page.locator("mark", has_text="mötena")).to_be_visible()
    page.get_by_text("Filter", exact=True).click()
    page.get_by_label("Vad", exact=True).select_option(label="Uppgifter")
    page.get_by_role("button", name="Sök", exact=True).click()
    expect(page.get_by_text("Inget som du får läsa stämmer med det")).to_be_visible()
    page.get_by_role("link", name="Börja om").click()
    page.get_by_role("link", name="möte tisdag").last.click()  # the first is the one with filters
    page.get_by_role("link", name="Läsecirkel i biblioteket").first.click()
    expect(page.locator("article.message").first).to_contain_text("Vem kan ta mötena")


def test_the_palette_closes_by_its_button_and_recent_searches_are_forgotten(cast, topic, browse):
    page = browse(cast.samira, "/search/?q=tisdagar")
    palette(page)
    page.get_by_role("dialog").get_by_role("button", name="Stäng").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.goto(page.url.partition("?")[0])
    page.get_by_role("button", name="Glöm dem").click()
    expect(page.get_by_role("heading", name="En sökning för allt")).to_be_visible()
