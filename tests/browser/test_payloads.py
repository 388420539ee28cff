"""T74, T75 in a real browser: what people write neither runs, nor asks, nor leads away, nor passes for a part of the page."""

import pytest
from playwright.sync_api import expect

from coalitions.boards.models import Board
from coalitions.discussion.models import ReadMark, Topic
from coalitions.live.log import verb
from tests.browser.talk import posts
from tests.discussion.payloads import PAYLOADS

PAGE = 100  # posts that a thread shows when it opens
AT_ONCE = 3 * (PAGE - 1)
PLANT = """window.hits = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = (said) => hits.push(`${name} ${said}`);
addEventListener("error", ({ message }) => message && hits.push(message));"""
TOUCH = """() => {
  addEventListener("click", (event) => event.preventDefault(), true);
  for (const part of document.querySelectorAll(".message-body *")) {
    for (const name of ["pointerenter", "mouseover", "focus", "load", "toggle"]) part.dispatchEvent(new Event(name));
    part.click?.();
  }
}"""
FORGED = """() => {
  const ours = /^(a|b|blockquote|br|code|del|em|h4|h5|h6|hr|li|ol|p|pre|s|strong|ul|table|tbody|td|th|thead|tr)$/;
  const names = new Set(["href", "title", "rel", "start", "tabindex"]);
  const parts = [...document.querySelectorAll(".message-body *")];
  const odd = parts.filter((part) => !ours.test(part.localName) || part.getAttributeNames().some((name) => !names.has(name)));
  const links = parts.filter((part) => part.href && !/^(https?|mailto):/.test(part.href));
  const ids = [...document.querySelectorAll("[id]")].map((part) => part.id);
  return [...new Set([...odd, ...links].map((part) => part.outerHTML)), ...ids.filter((id, at) => ids.indexOf(id) < at)];
}"""


def batched(payloads, size=PAGE - 1):
    return [payloads[start : start + size] for start in range(0, len(payloads), size)]


@verb
def written(topic, payloads, by):
    """All in one transaction, so that a thousand of them cost one wait for the disk."""
    for payload in payloads:
        topic.post(payload, by=by)
    return topic


@pytest.fixture
def by(cast):
    return cast.space.memberships.get(user=cast.samira)


@pytest.fixture
def topic(cast, by):
    return Topic.objects.open(cast.space, "Frågor", "Först", by=by)


@pytest.fixture
def look(cast, browse):
    """`look(path)`: Petter's page with everything planted that something may set off."""

    def opened(path, **options):
        page = browse(cast.petter, "/", **options)
        page.add_init_script(PLANT)
        page.on("dialog", lambda dialog: page.evaluate("hits.push('dialog')"))
        page.goto(path)
        expect(page.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
        return page

    return opened


def quiet(page, path):
    page.evaluate(TOUCH)
    page.wait_for_timeout(200)  # for what would load, animate or ask
    assert (page.evaluate("hits"), page.evaluate(FORGED)) == ([], [])
    assert (page.url.endswith(path), len(page.frames), len(page.context.pages)) == (True, 1, 1)


def test_t74_t75_payloads_that_arrive_while_one_reads_do_nothing(topic, by, look):
    path = topic.get_absolute_url()
    page = look(path, bypass_csp=True)
    for part in batched(PAYLOADS[:AT_ONCE]):
        written(topic, part, by)
    expect(posts(page)).to_have_count(1 + AT_ONCE, timeout=20_000)
    quiet(page, path)


def test_t74_t75_payloads_on_a_page_do_nothing_and_try_nothing(cast, by, look):
    page = look(f"/spaces/{cast.space.pk}/topics/")
    for part in batched(PAYLOADS[AT_ONCE:]):
        topic = written(Topic.objects.open(cast.space, part[0][:160], "Först", by=by), part, by)
        topic.refresh_from_db()
        ReadMark.objects.read_to(topic, topic.changed, by=cast.petter)
        page.goto(topic.get_absolute_url())
        expect(posts(page)).to_have_count(topic.messages.count())
        quiet(page, topic.get_absolute_url())


def test_t74_payloads_in_titles_are_text(cast, look):
    board = Board.objects.open(cast.space, "<img src=x onerror=alert(1)>", by=cast.samira)
    cards(board.columns.first(), [payload[:160] for payload in PAYLOADS[:: len(PAYLOADS) // 80]], cast.samira)
    page = look(board.get_absolute_url())
    expect(page.locator(".board")).to_contain_text("<script>alert(1)</script>")
    quiet(page, board.get_absolute_url())


@verb
def cards(column, titles, by):
    for title in titles:
        column.add_card(title, by=by)


RAW = """() => {
  const script = "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>";
  const body = document.querySelector(".message-body");
  body.innerHTML = `<img src=x onerror=alert(1)>${script}<p style='color:red'>x</p>`;
}"""


def test_t74_behind_the_cleaner_stands_the_policy(topic, look, watch):
    page = look(topic.get_absolute_url())
    page.evaluate(RAW)
    page.wait_for_timeout(500)
    assert page.evaluate("hits") == []
    assert {words.split()[0] for words in watch.violations} >= {"script-src-attr", "style-src-attr"}
    watch.violations.clear()


def test_t74_without_policy_and_cleaner_it_would_run(topic, look):
    page = look(topic.get_absolute_url(), bypass_csp=True)
    page.evaluate(RAW)
    page.wait_for_function("hits.length >= 1")
    assert page.evaluate(FORGED)
