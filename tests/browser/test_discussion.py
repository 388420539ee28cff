"""Two people in two browsers talk: what one writes the other sees, and what one reads is read."""

import re

import pytest
from playwright.sync_api import expect

from coalitions.discussion.models import ReadMark, Topic
from tests.browser.talk import HEARTBEAT

pytestmark = pytest.mark.delivery

WIDTHS = pytest.mark.parametrize("width", [1280, 390])


@pytest.fixture
def member(cast):
    return lambda user: cast.space.memberships.get(user=user)


@pytest.fixture
def topic(cast, member):
    return Topic.objects.open(cast.space, "Läsecirkel i biblioteket", "Vem kan ta *tisdagar*?", by=member(cast.tuva))


def write(page, text):
    page.locator("#write").fill(text)
    page.locator("#write").press("Enter")


def post_with(page, text):
    return page.locator(".message:not([data-pending])", has_text=text)


@WIDTHS
def test_dis_04_a_new_post_shows_in_the_other_window(width, cast, topic, browse):
    samira, petter = (browse(user, topic.get_absolute_url(), width=width) for user in (cast.samira, cast.petter))
    write(samira, "Vi har en **sagostund** på tisdagar")
    expect(post_with(samira, "sagostund")).to_have_count(1)
    expect(post_with(petter, "sagostund").locator("strong")).to_have_text("sagostund")
    expect(samira.locator("#write")).to_have_value("")


@WIDTHS
def test_dis_20_21_an_edit_and_a_removal_reach_the_other_and_can_be_undone(width, cast, topic, browse):
    tuva, petter = (browse(user, topic.get_absolute_url(), width=width) for user in (cast.tuva, cast.petter))
    choose(tuva, "tisdagar", "Ändra")
    tuva.locator(".in-place textarea").fill("Vem kan ta onsdagar?")
    tuva.locator(".in-place button[type=submit]").click()
    expect(post_with(petter, "onsdagar")).to_contain_text("Ändrat")
    choose(tuva, "onsdagar", "Ta bort")
    expect(petter.locator(".message.is-removed")).to_have_count(1)
    expect(petter.locator("body")).not_to_contain_text("onsdagar")
    tuva.locator(".toast button").click()
    expect(post_with(petter, "onsdagar")).to_have_count(1)


def choose(page, text, action):
    post_with(page, text).hover()
    post_with(page, text).locator(".message-actions a").last.click()
    page.locator("#post-menu").get_by_text(action, exact=True).click()


def test_dis_25_reading_on_one_device_clears_the_other(cast, topic, member, browse):
    for number in range(3):
        topic.post(f"Nytt {number}", by=member(cast.samira))
    phone = browse(cast.tuva, f"/spaces/{cast.space.pk}/topics/", width=390)
    expect(phone.locator(".topic .count")).to_contain_text("3")
    browse(cast.tuva, topic.get_absolute_url())
    expect(phone.locator(".topic .count")).to_have_count(0, timeout=HEARTBEAT)


def test_dis_25_what_is_read_elsewhere_before_a_page_is_live_clears_it_too(cast, topic, member, browse):
    def late(socket):
        ReadMark.objects.read_to(topic, topic.changed, by=cast.tuva)
        socket.connect_to_server()

    topic.post("Nytt", by=member(cast.samira))
    topic.refresh_from_db()
    phone = browse(cast.tuva, "/", width=390)
    phone.route_web_socket(re.compile("/live/"), late)
    phone.goto(f"/spaces/{cast.space.pk}/topics/")
    expect(phone.locator(".topic .count")).to_have_count(0)
    assert ReadMark.objects.of(cast.tuva, topic).seq == topic.changed


def test_dis_26_a_thread_opens_at_the_first_unread_post(cast, topic, member, browse):
    for number in range(40):
        topic.post(f"Gammalt {number}", by=member(cast.samira))
    topic.refresh_from_db()
    ReadMark.objects.read_to(topic, topic.changed, by=cast.tuva)
    for number in range(30):
        topic.post(f"Nytt {number}", by=member(cast.samira))
    tuva = browse(cast.tuva, topic.get_absolute_url())
    expect(tuva.locator("#new")).to_contain_text("30 nya sedan")
    expect(post_with(tuva, re.compile(r"Nytt 0\s*$"))).to_be_in_viewport()
    expect(post_with(tuva, "Nytt 29")).not_to_be_in_viewport()


def test_dis_07_a_draft_comes_back_after_a_reload_and_on_the_other_device(cast, topic, browse):
    tuva = browse(cast.tuva, topic.get_absolute_url())
    with tuva.expect_response("**/draft/"):
        tuva.locator("#write").type("Halvskrivet")
    tuva.reload()
    expect(tuva.locator("#write")).to_have_value("Halvskrivet")
    expect(browse(cast.tuva, topic.get_absolute_url()).locator("#write")).to_have_value("Halvskrivet")
    expect(browse(cast.samira, topic.get_absolute_url()).locator("#write")).to_have_value("")


def test_dis_09_a_reply_shows_what_it_replies_to(cast, topic, browse):
    samira = browse(cast.samira, topic.get_absolute_url())
    post_with(samira, "tisdagar").hover()
    post_with(samira, "tisdagar").locator("[hx-target='#quoting']").click()
    expect(samira.locator("#quoting .quote")).to_contain_text("Vem kan ta tisdagar?")
    write(samira, "Jag")
    expect(post_with(samira, "Jag").locator(".quote")).to_contain_text("Tuva Hedlindh")
    expect(samira.locator("#quoting")).to_be_empty()


def test_a_post_by_keyboard_alone(cast, topic, browse):
    page = browse(cast.samira, topic.get_absolute_url())
    page.keyboard.press("Tab")
    for _ in range(80):
        if page.evaluate("document.activeElement.id") == "write":
            break
        page.keyboard.press("Tab")
    page.keyboard.type("Bara tangenter")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("två rader")
    page.keyboard.press("Enter")
    expect(post_with(page, "Bara tangenter")).to_contain_text("två rader")


def test_dis_24_a_link_opens_the_post_in_its_context(cast, topic, member, browse):
    posts = [topic.post(f"Inlägg {number}", by=member(cast.samira)) for number in range(120)]
    page = browse(cast.tuva, posts[10].get_absolute_url())
    expect(page.locator(f"#message-{posts[10].pk}")).to_be_in_viewport()
    expect(page.locator("[data-linked]")).to_have_id(f"message-{posts[10].pk}")
