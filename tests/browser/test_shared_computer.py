"""T25, T86: two people, one profile of one browser, as browsers are shipped: with a memory for pages gone by."""

import re

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from coalitions.spaces.models import Invitation
from tests.browser import conftest
from tests.browser.talk import Talk, beside, composer, posts, send

KEPT = """async () => {
  const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await caches.keys())];
  return keys.filter((key) => key !== "htmx-current-path-for-history"); // the sign-in page's own
}"""
DOOR = re.compile("/account/login/")
SECRET = "bara för mig"


@pytest.fixture(scope="module")
def chromium(chromium):
    options = {"ignore_default_args": ["--disable-back-forward-cache"], "args": conftest.FLAGS}
    browser = chromium.browser_type.launch(executable_path=conftest.CHROMIUM, **options)
    yield browser
    browser.close()


@pytest.fixture
def talk(cast, browse):
    return Talk(cast, browse)


def sign_out(page):
    page.locator("[popovertarget=account]").click()
    page.locator("#account button", has_text="Sign out").click()
    expect(page).to_have_url(DOOR)


def sign_out_everywhere(page):
    page.goto("/settings/sign-in/")
    page.get_by_role("button", name="Sign out everywhere").click()
    expect(page).to_have_url(DOOR)


def sign_in(page, user, path):
    for tab in page.context.pages:  # each door asks for a passkey's challenge: its late answer would bring a session of nobody
        tab.wait_for_load_state("networkidle")
    origin = page.evaluate("location.origin")
    page.context.clear_cookies()
    type(user).objects.filter(pk=user.pk).update(language="en")
    page.context.add_cookies([conftest.session_of(user, origin)])
    page.goto(path)
    return page


@pytest.mark.parametrize("leave", [sign_out, sign_out_everywhere])
def test_t25_signing_out_clears_this_browser_in_every_tab(talk, cast, leave):
    here = talk.open(cast.tuva)
    there = beside(here, talk.topic.get_absolute_url())
    here.context.route("**/messages/", lambda route: route.abort())  # in every tab: what waits is sent by whichever can
    send(there, SECRET)
    expect(there.locator("[data-pending]")).to_contain_text(SECRET)
    composer(here).fill(SECRET)
    here.evaluate("async () => (await caches.open('pages')).put('/x', new Response('x'))")
    leave(here)
    assert here.evaluate(KEPT) == []
    expect(there).to_have_url(DOOR)
    assert there.evaluate(KEPT) == []
    samira = sign_in(there, cast.samira, talk.topic.get_absolute_url())
    expect(posts(samira)).to_have_count(1)
    expect(composer(samira)).to_have_value("")
    expect(samira.locator("body")).not_to_contain_text(SECRET)


def test_t25_a_session_that_ends_keeps_drafts_for_their_writer_only(talk, cast):
    page = talk.open(cast.tuva)
    key = next(one["value"] for one in page.context.cookies() if one["name"] == settings.SESSION_COOKIE_NAME)
    Session.objects.filter(session_key=key).delete()
    composer(page).fill(SECRET)
    page.reload()
    expect(page).to_have_url(DOOR)
    samira = sign_in(page, cast.samira, talk.topic.get_absolute_url())
    expect(posts(samira)).to_have_count(1)
    expect(composer(samira)).to_have_value("")
    tuva = sign_in(page, cast.tuva, talk.topic.get_absolute_url())
    expect(composer(tuva)).to_have_value(SECRET)


def test_t86_back_after_signing_out_shows_nothing(talk, cast):
    page = talk.open(cast.tuva)
    page.goto(f"/spaces/{cast.space.pk}/members/")
    sign_out(page)
    for _ in range(2):
        page.evaluate("() => void setTimeout(() => history.back())")
        page.wait_for_timeout(500)
        expect(page).to_have_url(DOOR)
        expect(page.locator("body")).not_to_contain_text("Tuva")


def test_t86_htmx_keeps_no_pages(talk, cast):
    page = talk.open(cast.tuva)
    page.locator("article.message .message-actions a").last.click(force=True)
    expect(page.locator("#post-menu")).to_be_visible()
    config = page.evaluate("[htmx.config.historyCacheSize, htmx.config.allowEval, htmx.config.selfRequestsOnly]")
    kept = page.evaluate("[...Object.values(localStorage), ...Object.values(sessionStorage)].join()")
    assert (config, "<" in kept, "tisdagar" in kept) == ([0, False, True], False, False)


def test_t86_no_token_leaves_in_a_referrer(cast, browse, watch):
    invitation = Invitation.objects.invite(cast.space, "gast@x.example", by=cast.ingegerd, role="member")
    page, asked = browse(None, invitation.get_absolute_url()), []
    page.context.route("http://elsewhere.example/**", lambda route: (asked.append(route.request), route.fulfill(body="x")))
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<a id=out href=http://elsewhere.example/>x</a>')")
    page.locator("#out").click()
    expect(page).to_have_url("http://elsewhere.example/")
    assert [request.all_headers().get("referer") for request in asked if request.is_navigation_request()] == [None]
    assert page.evaluate("document.referrer") == ""
    assert set(watch.elsewhere) <= {"http://elsewhere.example/", "http://elsewhere.example/favicon.ico"} and watch.elsewhere
    watch.elsewhere.clear()
