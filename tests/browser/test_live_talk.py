"""Two people talk: what is written stands at once, arrives everywhere once, and disturbs nobody."""

from datetime import timedelta

import pytest
from django.utils.timezone import now
from playwright.sync_api import expect

from coalitions.discussion.models import Message, Topic
from tests.browser.talk import AT_ONCE, SOON, Talk, composer, posts, send, write_until

pytestmark = pytest.mark.delivery
LINES = "lines = []; WebSocket = class extends WebSocket { constructor(...all) { super(...all); lines.push(this); } }"
CUT = "lines.at(-1).close()"  # Chromium leaves a socket open when it goes offline

CROWD = """() => Promise.all(Array.from({ length: 40 }, () => new Promise((done) => {
  const socket = new WebSocket("/live/", "coalition.v1");
  socket.onopen = () => socket.close();
  socket.onclose = done;
})))"""


@pytest.fixture
def talk(cast, browse):
    return Talk(cast, browse)


def test_a_post_stands_before_the_answer_and_keeps_its_place(talk, cast):
    page = talk.open(cast.tuva)
    gate = []
    page.route("**/messages/", lambda route: gate.append(route))
    send(page, "Jag kan ta tisdagar")
    pending = page.locator("[data-pending]")
    expect(pending).to_contain_text("Jag kan ta tisdagar")
    expect(pending).to_contain_text("Sending")
    before = pending.bounding_box()["y"]
    gate[0].continue_()
    expect(posts(page)).to_have_count(2)
    expect(page.locator("[data-pending]")).to_have_count(0)
    assert abs(posts(page).last.bounding_box()["y"] - before) < 60


def test_the_other_sees_a_post_within_two_seconds(talk, cast):
    tuva, samira = talk.open(cast.tuva), talk.open(cast.samira)
    send(tuva, "Jag kan ta tisdagar")
    expect(posts(samira).last).to_contain_text("Jag kan ta tisdagar", timeout=AT_ONCE)
    expect(posts(tuva)).to_have_count(2)


def test_an_answer_that_is_lost_makes_no_second_post(talk, cast):
    page = talk.open(cast.tuva)
    lost = []

    def lose(route):
        lost.append(route.fetch())
        route.abort()

    page.route("**/messages/", lose, times=1)
    send(page, "En gång")
    expect(posts(page)).to_have_count(2)
    page.wait_for_timeout(2500)
    expect(posts(page)).to_have_count(2)
    assert talk.topic.messages.count() == 2


def test_offline_waits_survives_a_reload_and_is_sent_once(talk, cast):
    page = talk.open(cast.tuva)
    page.route("**/messages/", lambda route: route.abort())
    page.context.set_offline(True)
    send(page, "Utan nät")
    expect(page.locator("[data-pending]")).to_contain_text("Waiting for connection")
    page.context.set_offline(False)
    page.reload()
    expect(page.locator("[data-pending]")).to_contain_text("Utan nät")
    page.unroute("**/messages/")
    expect(posts(page).last).to_contain_text("Utan nät", timeout=20_000)
    expect(page.locator("[data-pending]")).to_have_count(0)
    assert talk.topic.messages.count() == 2


def test_a_refused_post_says_why_and_can_be_edited_or_discarded(talk, cast):
    page = talk.open(cast.tuva)
    page.evaluate("document.getElementById('write').removeAttribute('maxlength')")
    send(page, "lång " * 5000)
    failed = page.locator(".is-failed")
    expect(failed).to_contain_text("Not sent.")
    expect(failed).to_contain_text("characters")
    failed.get_by_role("button", name="Edit").click()
    send(page, "kort")
    expect(posts(page).last).to_contain_text("kort")
    expect(page.locator(".is-failed")).to_have_count(0)


def test_what_was_missed_comes_after_an_interruption(talk, cast):
    first = talk.post(cast.samira, "försvinner")
    page = talk.open(cast.tuva)
    page.add_init_script(LINES)
    page.reload()
    page.wait_for_function("lines.at(-1)?.readyState === 1")
    page.context.set_offline(True)
    page.evaluate(CUT)
    talk.post(cast.petter, "medan du var borta")
    first.remove(by=talk.member(cast.samira))
    page.context.set_offline(False)
    expect(posts(page).last).to_contain_text("medan du var borta")
    expect(page.locator(f"#message-{first.pk}")).not_to_contain_text("försvinner")


def test_t37_where_sockets_are_refused_the_page_polls_and_says_so(talk, cast, browse):
    page = browse(cast.tuva, "/", language="en")
    page.route_web_socket("**/live/", lambda socket: socket.close(code=4000))
    page.goto(talk.topic.get_absolute_url())
    talk.post(cast.samira, "genom väggen")
    expect(posts(page).last).to_contain_text("genom väggen", timeout=25_000)
    expect(page.locator("connection-state .banner")).to_contain_text("every few seconds", timeout=15_000)


def test_t37_where_sockets_are_refused_today_polls_as_well(talk, cast, browse):
    page = browse(cast.tuva, "/settings/", language="en")
    page.route_web_socket("**/live/", lambda socket: socket.close(code=4000))
    page.goto("/today/")
    expect(page.locator("connection-sign").first).to_have_attribute("data-state", "polling", timeout=25_000)
    Topic.objects.open(cast.space, "Nytt genom väggen", "Ord", by=talk.member(cast.samira))
    expect(page.locator("main")).to_contain_text("Nytt genom väggen", timeout=25_000)


def test_who_opened_too_many_pages_in_a_minute_still_hears_within_seconds(talk, cast, browse):
    page = browse(cast.tuva, "/", language="en")
    page.evaluate(CROWD)
    page.goto(talk.topic.get_absolute_url())
    expect(page.locator("connection-state .banner")).to_contain_text("every few seconds")
    talk.post(cast.samira, "trots trängseln")
    expect(posts(page).last).to_contain_text("trots trängseln")


def test_t117_a_draft_survives_a_reload(talk, cast):
    page = talk.open(cast.tuva)
    composer(page).fill("halvfärdig tanke")
    page.reload()
    expect(composer(page)).to_have_value("halvfärdig tanke")


def test_a_draft_follows_to_the_other_device(talk, cast):
    page = talk.open(cast.tuva)
    with page.expect_response("**/draft/"):
        composer(page).press_sequentially("på bussen")
    expect(composer(talk.open(cast.tuva, width=390))).to_have_value("på bussen")


def test_who_writes_is_seen_by_the_other(talk, cast):
    tuva, samira = talk.open(cast.tuva), talk.open(cast.samira)
    write_until(composer(tuva), samira.locator(".typing"))
    expect(samira.locator(".typing")).to_have_text("Tuva Hedlindh is writing", timeout=SOON)
    send(tuva, "Jag också")
    expect(samira.locator(".typing")).to_be_hidden()


def test_who_is_removed_while_writing_sees_that_access_ended(talk, cast):
    page = talk.open(cast.samira)
    composer(page).fill("hemligt")
    talk.member(cast.samira).end(by=cast.ingegerd)
    expect(page.locator("main")).to_contain_text("You no longer have access", timeout=SOON)
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('draft:'))") == []


@pytest.mark.parametrize("width", [1280, 390])
def test_t117_focus_selection_and_scroll_stay_while_others_post(talk, cast, width):
    for number in range(30):
        talk.post(cast.samira, f"Inlägg {number}\n\nmed två stycken")
    page = talk.open(cast.tuva, width=width)
    box = page.locator("message-thread")
    composer(page).fill("abcdef")
    page.evaluate("document.getElementById('write').setSelectionRange(2, 4)")
    box.evaluate("box => { box.scrollTop = 300 }")
    top = box.evaluate("box => box.scrollTop")
    for number in range(3):
        talk.post(cast.petter, f"Nytt {number}")
    expect(page.locator(".more-rows")).to_have_text("3 new")
    assert box.evaluate("box => box.scrollTop") == top
    assert page.evaluate("[document.activeElement.id, write.selectionStart, write.selectionEnd]") == ["write", 2, 4]


@pytest.mark.parametrize("width", [1280, 390])
def test_the_newest_post_of_a_new_day_stands_whole_above_the_composer(talk, cast, width):
    Message.objects.filter(topic=talk.topic).update(at=now() - timedelta(days=2))
    page = talk.open(cast.tuva, width=width)
    send(page, "\n\n".join(f"Rad {number}" for number in range(40)))
    expect(posts(page)).to_have_count(2)
    expect(page.locator(".day-divider")).to_have_count(2)
    expect(posts(page).last.get_by_text("Rad 39")).to_be_in_viewport(ratio=1)


def test_dis_06_a_thread_on_a_phone_says_how_news_reaches_it(talk, cast):
    page = talk.open(cast.tuva, width=390)
    expect(page.locator(".pane-head connection-sign [data-when=live]")).to_be_in_viewport()
    expect(page.locator(".pane-head connection-sign")).to_contain_text("Live")
