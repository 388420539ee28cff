"""T36: a page whose cable was pulled while the computer slept learns within twenty seconds of waking what it missed."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser.talk import Talk, posts

pytestmark = pytest.mark.delivery


class Cable:
    """Between page and server; pulled, it lets nothing through and tells neither side."""

    def __init__(self, page):
        self.pulled = False
        page.route_web_socket("**/live/", self.connect)

    def connect(self, page):
        server = page.connect_to_server()
        page.on_message(lambda frame: self.pulled or server.send(frame))
        server.on_message(lambda frame: self.pulled or page.send(frame))


@pytest.fixture
def talk(cast, browse):
    return Talk(cast, browse)


def test_t36_after_sleep_the_page_notices_what_it_missed(talk, cast, browse):
    page = browse(cast.tuva, "/", language="en")
    cable = Cable(page)
    page.clock.install()
    page.goto(talk.topic.get_absolute_url())
    expect(page.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
    cable.pulled = True
    talk.post(cast.samira, "medan locket var stängt")
    page.wait_for_timeout(1500)
    expect(posts(page)).to_have_count(1)
    awake = time.monotonic()
    page.clock.fast_forward("02:00:00")
    expect(posts(page).last).to_contain_text("medan locket var stängt", timeout=20_000)
    assert time.monotonic() - awake <= 20
