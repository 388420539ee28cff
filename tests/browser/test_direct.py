"""DIS-33 with three people: one writes to another from the members' page, a third is brought in, and one leaves."""

import pytest
from playwright.sync_api import expect

from coalitions.discussion.models import Topic
from tests.browser.talk import HEARTBEAT, composer, posts, send
from tests.browser.test_axe import AXE, RUN, SETTLED, WCAG, WIDTH

pytestmark = pytest.mark.delivery


@pytest.fixture
def open_for(cast, browse):
    def opened(user, path, **options):
        page = browse(user, path, **{"language": "en", **options})
        expect(page.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
        return page

    return opened


def begin(page, words):
    page.get_by_label("What you want to say").fill(words)
    page.locator("main").get_by_role("button", name="Send", exact=True).click()
    expect(posts(page).last).to_contain_text(words)


def test_dis_33_two_talk_a_third_is_brought_in_and_one_leaves(cast, open_for):
    tuva = open_for(cast.tuva, f"/spaces/{cast.space.pk}/members/")
    samira = open_for(cast.samira, f"/spaces/{cast.space.pk}/topics/")
    tuva.get_by_role("link", name=f"Write directly {cast.samira.name}").click()
    expect(tuva.get_by_label(cast.samira.name)).to_be_checked()
    begin(tuva, "Have you got time?")
    mine = samira.locator(".sidebar").get_by_role("link", name=cast.tuva.name)
    expect(mine.locator(".count")).to_contain_text("1", timeout=HEARTBEAT)
    mine.click()
    expect(posts(samira).last).to_contain_text("Have you got time?")
    send(samira, "On Tuesday")
    expect(posts(tuva).last).to_contain_text("On Tuesday")
    tuva.get_by_role("link", name="Bring more people in").click()
    expect(tuva.locator("main")).to_contain_text("reads everything written here: 2 posts")
    tuva.get_by_label("Filter people").fill("petter")
    tuva.get_by_label(cast.petter.name).check()
    tuva.get_by_role("button", name="Bring them in").click()
    expect(tuva.get_by_role("heading", level=1)).to_contain_text(cast.petter.name)
    petter = open_for(cast.petter, tuva.url)
    expect(posts(petter).last).to_contain_text("On Tuesday")
    send(petter, "I am here too")
    expect(posts(samira).last).to_contain_text("I am here too")
    petter.get_by_role("navigation").get_by_role("link", name="Members").click()
    petter.get_by_role("button", name="Leave the conversation").click()
    expect(petter.locator("main")).to_contain_text("No conversation yet")


def test_it_goes_without_script_and_what_was_typed_is_kept(cast, browse):
    page = browse(cast.tuva, "/direct/", language="en", java_script_enabled=False)
    page.get_by_role("link", name="Choose whom").click()
    page.get_by_label("What you want to say").fill("Without script")
    page.locator("main").get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("main")).to_contain_text("Choose at least one person.")
    page.get_by_label(cast.samira.name).check()
    page.locator("main").get_by_role("button", name="Send", exact=True).click()
    expect(page.locator(".message")).to_contain_text("Without script")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_its_pages_fit_and_axe_finds_nothing(cast, open_for, width):
    topic = Topic.objects.talk([cast.samira, cast.petter], "Har ni tid på tisdag?", by=cast.tuva)
    tall = 1400  # what the bar below covers until one scrolls is no fault
    page = open_for(cast.tuva, topic.get_absolute_url(), width=width, height=tall)
    expect(composer(page)).to_be_visible()
    for path in (topic.get_absolute_url(), "/direct/", "/direct/new/", f"/spaces/{topic.space_id}/direct/people/"):
        page.goto(path)
        assert page.evaluate(WIDTH) <= 0, path
        page.evaluate(SETTLED)
        page.evaluate(AXE)
        assert page.evaluate(RUN, WCAG) == [], path
