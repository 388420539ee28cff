"""What happens while one types, chooses and uploads."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.client.conftest import ORIGIN

COMPOSER = """<ol id="list" data-sort="made"></ol><p class="typing" data-typing-of="topic-5" data-one="{} is writing"
data-many="Several are writing" hidden></p><form class="composer" method="post" action="/post/" data-outbox data-into="list"
data-echo="echo" data-typing="topic-5"><input type="hidden" name="key" value="k">
<textarea name="body" required aria-label="Message"></textarea><button>Send</button></form>
<template id="echo"><li class="message"><p data-field="body"></p></li></template>"""
UPLOAD = """<ul id="files" data-sort="-changed"></ul><form method="post" action="/upload/" data-upload data-into="files">
<input type="hidden" name="key" value="k"><input type="file" name="file" multiple aria-label="Files">
<button>Upload</button></form>"""
MENU = """<button popovertarget="m">Menu</button><div class="menu" id="m" popover>
<a href="#one">One</a><button type="button">Two</button></div>"""
HTMX = """<form hx-post="/save/" hx-swap="none"><input type="hidden" name="key" value="old"><button>Save</button></form>"""


def live(stage, html):
    page = stage.open(html)
    expect(page.locator("connection-sign")).to_have_attribute("data-state", "live", timeout=8000)
    return page


def field(page):
    return page.get_by_label("Message")


def test_an_at_sign_offers_the_people_of_the_space(stage):
    page = live(stage, COMPOSER)
    field(page).press_sequentially("Ask @pe")
    option = page.get_by_role("option")
    expect(option).to_have_count(1)
    expect(option).to_contain_text("Petter Havsund Havrevinge Digital AB")
    assert field(page).get_attribute("aria-activedescendant") == option.get_attribute("id")
    field(page).press("Enter")
    expect(field(page)).to_have_value("Ask @Petter Havsund ")
    assert stage.posts == []


def test_the_people_are_chosen_by_arrows_or_touch_and_closed_by_escape(stage):
    page = live(stage, COMPOSER)
    field(page).press_sequentially("@")
    expect(page.get_by_role("option")).to_have_count(2)
    field(page).press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_contain_text("Petter")
    field(page).press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    field(page).press_sequentially("t")
    page.get_by_role("option").click()
    expect(field(page)).to_have_value("@Tuva Hedlindh ")
    expect(field(page)).to_be_focused()


def test_a_name_that_is_not_here_is_said_before_sending_and_goes_the_second_time(stage):
    stage.answers["/post/"] = (201, '<li id="m" data-made="2">saved</li>')
    page = live(stage, COMPOSER)
    field(page).fill("Hello @Sten Främling")
    field(page).press("Enter")
    expect(page.locator("[data-not-here]")).to_contain_text("Sten Främling is not in this space")
    assert stage.posts == []
    page.get_by_role("button", name="Send anyway").click()
    expect(page.locator("#m")).to_be_visible()


def test_typing_is_said_once_in_three_seconds_and_seen_of_others(stage):
    page = live(stage, COMPOSER)
    field(page).press_sequentially("Hello there")
    page.wait_for_timeout(300)
    assert [frame["on"] for frame in stage.up if frame["t"] == "typing"] == ["topic-5"]
    stage.down({"t": "eph", "space": 7, "kind": "typing", "on": "topic-5", "by": 2})
    expect(page.locator(".typing")).to_have_text("Petter Havsund is writing")
    stage.ev(0, rows=[{"seq": 1, "kind": "message.posted", "by": 2, "on": "x", "v": 1}])
    expect(page.locator(".typing")).to_be_hidden()


def test_a_draft_goes_to_the_server_after_a_rest_and_its_copy_is_shown(stage):
    stage.answers["/draft/"] = (204, "")
    html = '<textarea data-draft="t" data-draft-url="/draft/" data-draft-saved="from my phone" aria-label="Message"></textarea>'
    page = live(stage, html)
    expect(field(page)).to_have_value("from my phone")
    field(page).press_sequentially("!")
    with page.expect_request("**/draft/") as request:
        pass
    assert request.value.post_data == "text=from+my+phone%21"


def test_a_draft_of_an_older_text_does_not_cover_a_newer_one(stage):
    page = live(stage, '<textarea data-draft="t" aria-label="Message">first</textarea>')
    field(page).fill("first, mine")
    page.reload()
    expect(field(page)).to_have_value("first, mine")
    stage.html = stage.html.replace("first", "second")
    page.goto(f"{ORIGIN}/spaces/7/")
    expect(field(page)).to_have_value("second")


def test_signing_out_takes_the_drafts_of_this_person_along(stage):
    out = '<form action="/account/logout/"><button>Out</button></form>'
    page = live(stage, COMPOSER.replace("<textarea", '<textarea data-draft="t"') + out)
    field(page).fill("secret")
    page.evaluate("localStorage.setItem('draft:2:space-7:t', '{}')")
    page.get_by_role("button", name="Out").click()
    page.wait_for_url("**/account/logout/*")
    assert page.evaluate("Object.keys(localStorage)") == ["draft:2:space-7:t"]


def test_every_file_is_its_own_row_with_its_own_key_and_failures_can_be_retried(stage):
    stage.answers["/upload/"] = (422, "<p data-error>Too large.</p>")
    page = live(stage, UPLOAD)
    files = [{"name": name, "mimeType": "text/plain", "buffer": b"x"} for name in ("a.txt", "b.txt")]
    page.get_by_label("Files").set_input_files(files)
    page.get_by_role("button", name="Upload").click()
    expect(page.locator("#files .is-failed")).to_have_count(2)
    expect(page.locator("#files .is-failed").last).to_contain_text("Too large.")
    stage.answers["/upload/"] = (201, '<li id="document-4" data-changed="4" data-v="1">a.txt</li>', {"Log-Seq": "4"})
    page.locator("#files .is-failed").last.get_by_role("button", name="Try again").click()
    expect(page.locator("#document-4")).to_be_visible()
    keys = [post.headers["idempotency-key"] for post in stage.posts]
    assert (len(keys), len(set(keys))) == (3, 2)


def test_an_upload_under_way_can_be_cancelled(stage):
    page = live(stage, UPLOAD)
    page.route("**/upload/", lambda route: None)
    page.get_by_label("Files").set_input_files([{"name": "a.txt", "mimeType": "text/plain", "buffer": b"x"}])
    page.get_by_role("button", name="Upload").click()
    expect(page.locator("progress")).to_be_visible()
    page.get_by_role("button", name="Cancel").click()
    expect(page.locator("#files > li")).to_have_count(0)


def test_arrows_walk_a_menu_and_choosing_closes_it(stage):
    page = live(stage, MENU)
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("link", name="One")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("button", name="Two")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#m")).to_be_hidden()
    expect(page.get_by_role("button", name="Menu")).to_be_focused()


@pytest.mark.parametrize(
    ("status", "words"),
    [(403, "may not do that"), (404, "not here any more"), (429, "many at once"), (503, "could not be saved")],
)
def test_a_request_that_fails_is_said_in_words_and_keeps_its_key(stage, status, words):
    stage.answers["/save/"] = (status, "no")
    page = live(stage, HTMX)
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".toast")).to_contain_text(words)
    expect(page.locator("[name=key]")).to_have_value("old")


def test_a_form_that_succeeded_gets_a_fresh_key(stage):
    stage.answers["/save/"] = (200, "ok", {"HX-Trigger": json.dumps({"toast": "Saved"})})
    page = live(stage, HTMX)
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".toast")).to_have_text("Saved")
    expect(page.locator("[name=key]")).not_to_have_value("old")
