"""Two people in one topic, as the live tests see them."""

import os

from playwright.sync_api import expect

from coalitions.discussion.models import Topic

LOSSY = "lossy" in os.environ.get("CHANNEL_LAYER", "")  # then news may have to wait for the next look at the heads
AT_ONCE, SOON = (6000, 6000) if LOSSY else (2000, 3000)  # ms
# ms; word to one person that is lost comes with the heartbeat, each 15 s ± 3 and a sweep; a region then rests 7 s at most
HEARTBEAT = 30_000 if LOSSY else 10_000
REGION = 12_000 + HEARTBEAT * LOSSY  # ms: a region fetches itself within 7 s of what it heard


class Talk:
    """`open(user)`: their page of the topic, live; `post(user, text)` is somebody elsewhere writing."""

    def __init__(self, cast, browse):
        self.cast, self.browse = cast, browse
        self.topic = Topic.objects.open(cast.space, "Läsecirkel", "Vem kan ta tisdagar?", by=self.member(cast.tuva))

    def member(self, user):
        return self.cast.space.memberships.get(user=user)

    def post(self, user, text):
        return self.topic.post(text, by=self.member(user))

    def open(self, user, **options):
        page = self.browse(user, self.topic.get_absolute_url(), **{"language": "en", **options})
        expect(page.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
        return page


def beside(page, path):
    """Another tab of the same browser, live."""
    tab = page.context.new_page()
    tab.goto(path)
    expect(tab.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
    return tab


def composer(page):
    return page.locator("form.composer textarea#write")


def send(page, text):
    composer(page).fill(text)
    composer(page).press("Enter")


def write_until(box, seen):
    """Goes on writing until the other sees it: that one writes is news that may be lost, and is told again."""
    for _ in range(12):
        box.press_sequentially("a")
        try:
            return expect(seen).to_be_visible(timeout=3300)
        except AssertionError:
            continue
    raise AssertionError("nobody saw it")


def posts(page):
    return page.locator("article.message:not([data-pending])")
