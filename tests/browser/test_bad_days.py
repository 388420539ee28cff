"""Days on which something is wrong: a device's clock, one file of forty, the thread one writes in."""

from datetime import timedelta

import pytest
from django.utils.timezone import localtime
from playwright.sync_api import expect

from coalitions.discussion.models import Draft, Message, ReadMark, Topic
from coalitions.documents.models import Document
from coalitions.spaces.models import Moderation
from tests.browser.talk import HEARTBEAT, Talk, composer, posts, send

pytestmark = pytest.mark.delivery

DAYS_OFF = """const Real = Date, off = %d;
globalThis.Date = class Date extends Real {
  constructor(...given) { given.length ? super(...given) : super(Real.now() + off); }
  static now() { return Real.now() + off; }
};"""
NAMED = [f"Bilaga {number}.txt" for number in range(39)]


@pytest.fixture
def talk(cast, browse):
    return Talk(cast, browse)


def off_by(page, **delta):
    page.context.add_init_script(DAYS_OFF % (timedelta(**delta).total_seconds() * 1000))
    page.reload()
    return page


def at(message):
    return localtime(message.at).strftime("%H:%M")


@pytest.mark.parametrize("days", [3, -3])
def test_with_a_clock_three_days_off_times_sending_drafts_and_read_marks_are_right(cast, talk, days):
    talk.post(cast.samira, "From the server")
    tuva, samira = off_by(talk.open(cast.tuva), days=days), talk.open(cast.samira)
    expect(posts(tuva).last.locator("time")).to_have_text(at(talk.topic.messages.last()))
    expect(tuva.locator(".day-divider")).to_have_text(["today"])
    send(tuva, "From a wrong clock")
    for page in (tuva, samira):
        expect(posts(page).last).to_contain_text("From a wrong clock")
        expect(page.locator(".day-divider")).to_have_text(["today"])
    expect(posts(tuva).last.locator("time")).to_have_text(at(talk.topic.messages.last()))
    with tuva.expect_response("**/draft/"):
        composer(tuva).press_sequentially("Half")
    tuva.reload()
    expect(composer(tuva)).to_have_value("Half")
    assert Draft.objects.get(user=cast.tuva).text == "Half"
    with tuva.expect_response(lambda answer: answer.request.post_data == f"seq={talk.topic.messages.last().made}"):
        talk.post(cast.samira, "Read it")
        expect(posts(tuva).last).to_contain_text("Read it")
    assert ReadMark.objects.get(user=cast.tuva, topic=talk.topic).seq == talk.topic.messages.last().made


def test_dis_15_of_forty_files_one_is_refused_and_says_why_and_nothing_is_lost(cast, talk):
    tuva = talk.open(cast.tuva)
    composer(tuva).fill("All of it:")
    files = [{"name": name, "mimeType": "text/plain", "buffer": name.encode()} for name in NAMED]
    empty = {"name": "Tom.txt", "mimeType": "text/plain", "buffer": b""}
    tuva.locator("#attach-files").set_input_files([*files[:20], empty, *files[20:]])
    expect(tuva.locator("#attached progress")).to_have_count(0, timeout=60_000)
    expect(tuva.locator("#attached li")).to_have_count(1)
    expect(tuva.locator("#attached li")).to_contain_text("Tom.txt")
    expect(tuva.locator("#attached li")).to_contain_text("empty")
    text = composer(tuva).input_value()
    assert text.startswith("All of it:") and all(f"[{name}](" in text for name in NAMED)
    assert Document.objects.filter(space=cast.space).count() == 39
    tuva.locator("#attached li").get_by_role("button", name="Discard").click()
    composer(tuva).press("Enter")
    expect(posts(tuva).last.locator("a.attachment")).to_have_count(39)


def test_the_posts_one_reads_are_moved_away_and_the_page_says_so_and_keeps_the_words(cast, talk):
    tuva = talk.open(cast.tuva)
    composer(tuva).press_sequentially("Half written")
    other = Topic.objects.open(cast.space, "Elsewhere", "First", by=talk.member(cast.samira))
    Message.objects.get(topic=talk.topic).move_to(other, by=talk.member(cast.mirja), all_after=True)
    moved = tuva.get_by_text("The posts that stood here were moved to another thread.")
    expect(moved).to_be_visible()
    expect(posts(tuva)).to_have_count(0)
    expect(composer(tuva)).to_have_value("Half written")
    send(tuva, "Whole")
    expect(posts(tuva).last).to_contain_text("Whole")
    expect(moved).to_be_hidden()


def test_what_one_reads_is_hidden_while_one_writes_and_the_words_stay(cast, talk):
    tuva = talk.open(cast.tuva)
    composer(tuva).press_sequentially("Half written")
    Moderation.objects.decide(Message.objects.get(topic=talk.topic), True, "Names a child", by=talk.member(cast.mirja))
    expect(posts(tuva).last).to_contain_text("Hidden by a facilitator", timeout=HEARTBEAT)
    expect(composer(tuva)).to_have_value("Half written")


def test_a_post_to_a_thread_that_is_no_more_says_so_and_gives_the_words_back(cast, talk):
    tuva = talk.open(cast.tuva)
    talk.topic.delete()
    send(tuva, "All my words")
    failed = tuva.locator("article.message[data-pending]")
    expect(failed).to_contain_text("All my words")
    failed.get_by_role("button", name="Edit").click()
    expect(composer(tuva)).to_have_value("All my words")
