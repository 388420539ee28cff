"""T40: many tabs of one person are all correct without sharing anything."""

import pytest
from playwright.sync_api import expect

from coalitions.discussion.models import Topic
from tests.browser.talk import HEARTBEAT, Talk, beside, posts, send

pytestmark = pytest.mark.delivery

TABS = 5


@pytest.fixture
def talk(cast, browse):
    return Talk(cast, browse)


@pytest.fixture
def tabs(talk, cast):
    """All live in one thread, in one browser with one session."""
    first = talk.open(cast.tuva)
    return [first, *(beside(first, talk.topic.get_absolute_url()) for _ in range(TABS - 1))]


def said(tab):
    return posts(tab).locator(".message-body").all_inner_texts()


def test_t40_five_tabs_show_every_change_once_and_in_one_order(talk, cast, tabs):
    for number, tab in enumerate(tabs):
        send(tab, f"Flik {number}")
    talk.post(cast.samira, "Utifrån")
    for tab in tabs:
        expect(posts(tab)).to_have_count(2 + TABS)
        expect(tab.locator("[data-pending]")).to_have_count(0)
        expect(tab.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
    written = list(talk.topic.messages.order_by("made").values_list("body", flat=True))
    assert all([text.strip() for text in order] == written for order in map(said, tabs))
    assert len(written) == len(set(written)) == 2 + TABS


def test_t40_reading_in_one_tab_clears_the_others(talk, cast, tabs):
    other = Topic.objects.open(cast.space, "Lokaler", "Vem har en sal?", by=talk.member(cast.samira))
    lists = tabs[1:]
    for tab in lists:
        tab.goto(f"/spaces/{cast.space.pk}/topics/")
        expect(tab.locator(f"#topic-{other.pk}")).to_contain_text("Lokaler")
        expect(tab.locator(".topic .count")).to_have_count(1)
    tabs[0].goto(other.get_absolute_url())
    for tab in lists:
        expect(tab.locator(".topic .count")).to_have_count(0, timeout=HEARTBEAT)
