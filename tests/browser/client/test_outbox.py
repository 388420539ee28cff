"""What one writes stands at once, and goes out once."""

import pytest
from playwright.sync_api import expect

from tests.browser.client.conftest import ORIGIN, place

FORM = """<ol id="list" data-sort="made"><li id="old" data-made="1">old</li></ol>
<form class="composer" method="post" action="/post/" data-outbox data-into="list" data-echo="echo" data-typing="topic-5">
<input type="hidden" name="key" value="11111111-1111-4111-8111-111111111111">
<textarea name="body" required data-draft="topic-5" aria-label="Message"></textarea><button>Send</button></form>
<p class="typing" data-typing-of="topic-5" data-one="{} is writing" data-many="Several are writing" hidden></p>
<template id="echo"><li class="message"><p data-field="body"></p></li></template>"""
ANSWER = '<li id="message-9" data-made="9" data-v="1" class="message">Hello, as saved</li>'


@pytest.fixture
def page(stage):
    page = stage.open(FORM)
    expect(page.locator("connection-sign")).to_have_attribute("data-state", "live", timeout=8000)
    return page


def write(page, text, send=True):
    page.get_by_label("Message").fill(text)
    if send:
        page.get_by_label("Message").press("Enter")


def entries(page):
    return page.evaluate("Object.keys(localStorage).filter(k => k.startsWith('outbox:'))")


def test_the_answer_takes_the_pending_nodes_place(stage, page):
    stage.answers["/post/"] = (201, ANSWER, {"Log-Seq": "9"})
    write(page, "Hello")
    expect(page.locator("#message-9")).to_have_text("Hello, as saved")
    expect(page.locator("#list > li")).to_have_count(2)
    assert entries(page) == []
    assert page.get_by_label("Message").input_value() == ""


def test_the_key_goes_as_a_header_and_the_next_one_is_fresh(stage, page):
    stage.answers["/post/"] = (201, ANSWER, {"Log-Seq": "9"})
    write(page, "Hello")
    expect(page.locator("#message-9")).to_be_visible()
    assert stage.posts[0].headers["idempotency-key"] == "11111111-1111-4111-8111-111111111111"
    assert page.locator("[name=key]").input_value() != "11111111-1111-4111-8111-111111111111"


def test_the_log_may_be_quicker_than_the_answer(stage, page):
    stage.answers["/post/"] = None
    write(page, "Hello")
    key = stage.posts[0].headers["idempotency-key"]
    rows = [{"seq": 1, "kind": "message.posted", "by": 1, "on": "message-9", "v": 1, "key": key}]
    stage.ev(0, place("message-9", "list", ANSWER), rows=rows)
    expect(page.locator("#message-9")).to_be_visible()
    expect(page.locator("[data-pending]")).to_have_count(0)
    assert entries(page) == []


def test_without_answer_the_same_key_is_sent_again_after_a_reload(stage, page):
    stage.answers["/post/"] = None
    write(page, "Hello")
    expect(page.locator("[data-pending]")).to_contain_text("Waiting for connection")
    page.reload()
    expect(page.locator("[data-pending]")).to_contain_text("Hello")
    stage.answers["/post/"] = (201, ANSWER, {"Log-Seq": "9"})
    expect(page.locator("#message-9")).to_be_visible(timeout=15_000)
    assert len({post.headers["idempotency-key"] for post in stage.posts}) == 1
    assert entries(page) == []


def test_offline_waits_and_goes_when_back(stage, page):
    stage.answers["/post/"] = None
    page.context.set_offline(True)
    write(page, "One")
    write(page, "Two")
    expect(page.locator("[data-pending]")).to_have_count(2)
    stage.answers["/post/"] = (201, ANSWER, {"Log-Seq": "9"})
    page.context.set_offline(False)
    expect(page.locator("[data-pending]")).to_have_count(0)
    assert [post.post_data for post in stage.posts[-2:]] == ["body=One", "body=Two"]


def test_a_refusal_says_why_and_lets_one_edit(stage, page):
    stage.answers["/post/"] = (422, '<form><p class="error" data-error>Too long by 3 characters.</p></form>')
    write(page, "Hello")
    node = page.locator("[data-pending]")
    expect(node).to_contain_text("Not sent. Too long by 3 characters.")
    node.get_by_role("button", name="Edit").click()
    expect(page.get_by_label("Message")).to_have_value("Hello")
    expect(page.get_by_label("Message")).to_be_focused()
    expect(node).to_have_count(0)
    write(page, "Hell")
    page.wait_for_function("document.querySelector('.is-failed')")
    assert len({post.headers["idempotency-key"] for post in stage.posts}) == 2


def test_a_refusal_can_be_tried_again_with_its_key_or_discarded(stage, page):
    stage.answers["/post/"] = (409, "This space is archived.")
    write(page, "One")
    expect(page.locator(".is-failed")).to_contain_text("This space is archived.")
    write(page, "Two")
    expect(page.locator(".is-failed")).to_have_count(2)
    page.get_by_role("button", name="Discard").last.click()
    stage.answers["/post/"] = (201, ANSWER, {"Log-Seq": "9"})
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#message-9")).to_be_visible()
    assert stage.posts[-1].headers["idempotency-key"] == stage.posts[0].headers["idempotency-key"]
    assert entries(page) == []


def test_a_session_that_ended_keeps_the_text_and_says_where_to_sign_in(stage, page):
    stage.answers["/post/"] = (302, "", {"Location": "/account/login/"})
    write(page, "Hello")
    expect(page.locator(".banner")).to_contain_text("You have been signed out.")
    assert len(entries(page)) == 1


def test_access_that_ended_empties_the_page_and_what_was_kept(stage, page):
    stage.answers["/post/"] = None
    write(page, "Hello")
    write(page, "half", send=False)
    stage.down({"t": "gone", "space": 7})
    expect(page.locator("main")).to_contain_text("You no longer have access")
    assert (
        page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(k => /^(draft|outbox)/.test(k))")
        == []
    )


def test_a_draft_survives_a_reload_and_goes_when_sent(stage, page):
    write(page, "half a thought", send=False)
    page.reload()
    expect(page.get_by_label("Message")).to_have_value("half a thought")
    stage.answers["/post/"] = (201, ANSWER, {"Log-Seq": "9"})
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#message-9")).to_be_visible()
    page.goto(f"{ORIGIN}/spaces/7/")
    expect(page.get_by_label("Message")).to_have_value("")


def test_anothers_draft_on_the_same_device_is_not_shown(stage, page):
    page.evaluate("localStorage.setItem('draft:2:space-7:topic-5', JSON.stringify({text: 'secret', base: ''}))")
    page.reload()
    expect(page.get_by_label("Message")).to_have_value("")


def test_shift_enter_breaks_the_line_and_composition_never_sends(stage, page):
    field = page.get_by_label("Message")
    field.fill("one")
    field.press("Shift+Enter")
    field.dispatch_event("keydown", {"key": "Enter", "isComposing": True, "bubbles": True})
    assert field.input_value() == "one\n"
    assert stage.posts == []


def test_enter_turned_round_breaks_and_control_enter_sends(stage, page):
    stage.answers["/post/"] = (201, ANSWER, {"Log-Seq": "9"})
    page.evaluate("document.querySelector('form').dataset.enter = 'break'")
    write(page, "Hello")
    assert stage.posts == []
    page.get_by_label("Message").press("Control+Enter")
    expect(page.locator("#message-9")).to_be_visible()


@pytest.mark.parametrize("stage", [{"has_touch": True, "is_mobile": True}], indirect=True)
def test_on_touch_enter_breaks_the_line(stage, page):
    write(page, "Hello")
    assert stage.posts == []
    assert page.get_by_label("Message").input_value() == "Hello\n"
