"""A thread longer than its page: older posts come without a jump, and one button leads to the newest."""

import re

import pytest
from playwright.sync_api import expect

from coalitions.discussion.models import Message, ReadMark
from coalitions.live.models import Head
from tests.browser.talk import Talk, posts, send

UNREAD = re.compile(r"\d{3} unread before this")  # what the page showed on its way may be read by then


@pytest.fixture
def talk(cast, browse):
    talk = Talk(cast, browse)
    rows = [
        Message(space=cast.space, topic=talk.topic, author=cast.samira, body="x", html=f"<p>Post {n}</p>", made=1_000 + n)
        for n in range(300)
    ]
    Message.objects.bulk_create(rows)
    Head.objects.filter(space_id=cast.space.pk).update(head=2_000)
    talk.topic.newest = talk.topic.messages.last()
    talk.topic.save()
    return talk


def to_the_top(page):
    """Of the thread, or of the page on a phone."""
    page.evaluate("document.querySelector('message-thread').scrollTop = 0; scrollTo(0, 0)")


def top_of(page, words):
    return posts(page).filter(has_text=words).last.evaluate("post => post.getBoundingClientRect().top")


@pytest.fixture
def half_read(talk, cast):
    ReadMark.objects.read_to(talk.topic, 1_099, by=cast.tuva)
    return talk


@pytest.mark.parametrize("width", [1280, 390])
def test_dis_27_older_posts_come_above_what_one_reads_and_the_keyboard_goes_on_there(talk, cast, width):
    ReadMark.objects.read_to(talk.topic, 1_299, by=cast.tuva)
    page = talk.open(cast.tuva, width=width)
    page.locator('.more[data-side="before"] a').focus()
    to_the_top(page)
    before = top_of(page, "Post 200")
    page.keyboard.press("Enter")
    expect(posts(page)).to_have_count(150)
    assert abs(top_of(page, "Post 200") - before) < 60  # what the link took
    expect(posts(page).filter(has_text="Post 200")).to_be_focused()
    expect(page.locator('.more[data-side="before"]')).not_to_be_in_viewport()


@pytest.mark.parametrize("width", [1280, 390])
def test_dis_27_one_button_leads_to_the_newest_and_what_was_passed_over_is_said(half_read, cast, width):
    page = half_read.open(cast.tuva, width=width)
    expect(posts(page).filter(has_text="Post 100")).to_be_in_viewport()
    page.get_by_role("link", name="To the newest").press("Enter")
    expect(posts(page).last).to_contain_text("Post 299")
    expect(posts(page).last).to_be_in_viewport()
    expect(page.get_by_role("link", name="To the newest")).to_be_hidden()
    to_the_top(page)
    page.get_by_role("link", name="To the newest").click()
    expect(posts(page).last).to_be_in_viewport()
    expect(page.get_by_role("log", name="Posts")).to_be_focused()
    passed, head = (one.bounding_box() for one in (page.get_by_role("link", name=UNREAD), page.locator(".thread-pane > header")))
    assert passed["y"] >= head["y"] + head["height"]
    page.get_by_role("link", name=UNREAD).click()
    expect(page.locator(".message[data-linked]")).to_contain_text("Post 1")
    expect(page.locator(".message[data-linked]")).to_be_in_viewport()


def test_dis_01_what_one_sends_from_the_middle_of_a_long_thread_stands_at_its_end(half_read, cast):
    page = half_read.open(cast.tuva)
    send(page, "Mine")
    expect(posts(page).last).to_contain_text("Mine")
    expect(posts(page).nth(-2)).to_contain_text("Post 299")
    expect(posts(page).last).to_be_in_viewport()
    assert Message.objects.filter(topic=half_read.topic, body="Mine").count() == 1
