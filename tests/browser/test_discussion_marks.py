"""Three people in one thread: what they react, name, attach, save and skip, by mouse, by touch and by keys."""

import re

import pytest
from playwright.sync_api import expect

from coalitions.discussion.models import Message
from tests.browser.talk import Talk, beside, composer, posts, send


@pytest.fixture
def talk(cast, browse):
    return Talk(cast, browse)


def react(page, post, name):
    post.hover()
    post.get_by_role("link", name="React", exact=True).click()
    page.locator("#post-menu").get_by_role("button", name=name).click()


def choose(page, post, action):
    post.hover()
    post.get_by_role("link", name="More actions").click()
    page.locator("#post-menu").get_by_text(action, exact=True).click()


def test_dis_18_three_people_react_and_see_each_other(cast, talk):
    tuva, samira, petter = (talk.open(user) for user in (cast.tuva, cast.samira, cast.petter))
    react(samira, posts(samira).first, "We can help")
    mark = posts(petter).first.locator('.reaction[data-kind="can_help"]')
    expect(mark).to_have_attribute("aria-label", "We can help, 1: Samira Vallgårda")
    mark.focus()
    petter.keyboard.press("Space")
    expect(mark).to_have_attribute("aria-pressed", "true")
    expect(posts(tuva).first.locator(".reaction b")).to_have_text("2")
    mark.click()
    expect(posts(tuva).first.locator(".reaction b")).to_have_text("1")
    samira.locator(".message").first.hover()
    samira.get_by_role("link", name="React", exact=True).click()
    samira.locator("#post-menu summary").click()
    samira.locator("#post-menu").get_by_role("button", name="Rocket").click()
    expect(posts(tuva).first.locator(".reaction")).to_have_count(2)


def test_dis_31_whom_a_post_speaks_for_is_chosen_and_seen_by_the_other(cast, talk):
    cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd, mandate_text="Får lova lokaler.")
    tuva, samira = talk.open(cast.tuva), talk.open(cast.samira)
    tuva.get_by_label("Speaking as").select_option("for_organisation")
    send(tuva, "The hall is yours")
    expect(posts(samira).last.locator(".capacity")).to_have_text("Speaks for the organisation")
    expect(tuva.get_by_label("Speaking as")).to_have_value("professional")
    choose(samira, posts(samira).last, "Read the mandate")
    expect(samira.locator("main")).to_contain_text("Får lova lokaler.")


def test_keys_quote_edit_step_and_list_and_can_be_switched_off(cast, talk):
    talk.post(cast.samira, "Second post")
    page = talk.open(cast.tuva)
    page.locator("message-thread").focus()
    page.keyboard.press("k")
    page.keyboard.press("k")
    page.keyboard.press("r")
    expect(page.locator("#quoting .quote")).to_contain_text("Vem kan ta")
    expect(composer(page)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".in-place textarea")).to_be_focused()
    page.get_by_role("link", name="Cancel").click()
    page.locator("message-thread").focus()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("message-thread").focus()
    page.keyboard.press("c")
    expect(composer(page)).to_be_focused()
    cast.tuva.change(by=cast.tuva, single_keys=False)
    page.reload()
    page.locator("message-thread").focus()
    page.keyboard.press("c")
    expect(composer(page)).not_to_be_focused()


def test_dis_23_28_saved_unread_from_here_and_next(cast, talk):
    talk.post(cast.samira, "Worth keeping")
    page = talk.open(cast.tuva)
    choose(page, posts(page).last, "Save for later")
    page.get_by_role("link", name="Show saved posts").click()
    expect(page.locator("main")).to_contain_text("Worth keeping")
    page.goto(talk.topic.get_absolute_url())
    choose(page, posts(page).last, "Mark as unread from here")
    expect(page.locator(".topic .count")).to_contain_text("1")
    page.goto("/catch-up/")
    expect(page.locator("main")).to_contain_text("Worth keeping")
    page.locator("main").focus()
    page.keyboard.press("n")
    expect(page.locator("#new")).to_contain_text("1 new since")
    assert Message.objects.filter(topic=talk.topic).unread_by(cast.tuva).count() <= 1


def test_a11_02_updates_wait_until_they_are_asked_for_and_ones_own_do_not(cast, talk):
    page = talk.open(cast.tuva)
    page.get_by_role("button", name="Pause live updates").click()
    talk.post(cast.samira, "Later one")
    talk.post(cast.petter, "Later two")
    expect(page.locator("#held-news")).to_have_text("Show 2 new")
    send(page, "Mine")
    expect(posts(page)).to_have_count(2)
    page.locator("#held-news").click()
    expect(posts(page)).to_have_count(4)
    expect(posts(page).last).to_contain_text("Mine")
    expect(page.locator("#held-news")).to_have_count(0)


def test_a11_02_what_is_spoken_is_the_readers_choice(cast, talk):
    cast.tuva.change(by=cast.tuva, announcements="mentions")
    page = talk.open(cast.tuva)
    spoken = page.locator("live-announcer")
    talk.post(cast.samira, "Not for anyone")
    talk.post(cast.samira, "For @Tuva Hedlindh")
    expect(spoken).to_contain_text("For @Tuva")
    expect(spoken).not_to_contain_text("Not for anyone")


def test_dis_15_files_are_pasted_and_chosen_each_with_its_own_row_and_one_refused(cast, talk):
    page, other = talk.open(cast.tuva), talk.open(cast.samira)
    files = [{"name": f"plan {n}.txt", "mimeType": "text/plain", "buffer": b"Plan" if n else b""} for n in range(4)]
    page.locator(".attach input[type=file]").set_input_files(files)
    expect(page.locator("#attached .is-failed")).to_contain_text("plan 0.txt")
    expect(composer(page)).to_have_value(re.compile(r"\[plan 1\.txt\]"), timeout=20_000)
    page.evaluate(PASTE)
    expect(composer(page)).to_have_value(re.compile(r"\[pasted\.txt\]"))
    composer(page).press("Control+Enter")
    expect(posts(other).last.locator("a.attachment")).to_have_count(4)
    page.locator("#attached").get_by_role("button", name="Discard").click()
    expect(page.locator("#attached li")).to_have_count(0)


PASTE = """() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["words"], "pasted.txt", { type: "text/plain" }));
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.getElementById("write").dispatchEvent(event);
}"""


def test_dis_17_a_group_is_offered_and_named(cast, talk):
    page, petter = talk.open(cast.tuva), talk.open(cast.petter)
    composer(page).press_sequentially("@busi")
    expect(page.locator("#mention-list li").first).to_contain_text("business")
    page.keyboard.press("Enter")
    page.keyboard.type("can you?")
    page.keyboard.press("Enter")
    expect(posts(petter).last.locator(".mention")).to_have_text("@business")
    assert set(talk.topic.messages.last().mentions.values_list("user", flat=True)) == {cast.petter.pk}


def test_dis_08_what_was_written_offline_goes_once_from_the_next_page_of_the_person(cast, talk):
    page = talk.open(cast.tuva)
    page.context.set_offline(True)
    send(page, "From the train")
    expect(page.locator("[data-pending]")).to_contain_text("Waiting for connection")
    page.context.set_offline(False)
    tab = beside(page, talk.topic.get_absolute_url())
    page.close()
    expect(posts(tab).filter(has_text="From the train")).to_have_count(1)
    assert Message.objects.filter(topic=talk.topic, body="From the train").count() == 1


def test_a_thread_never_holds_more_than_400_posts(cast, talk):
    topic = talk.topic
    rows = [
        Message(space=cast.space, topic=topic, author=cast.tuva, body="x", html=f"<p>Post {n}</p>", made=10_000 + n)
        for n in range(700)
    ]
    Message.objects.bulk_create(rows)
    page = talk.open(cast.tuva)
    for _ in range(6):
        count = posts(page).count()
        page.locator('.more[data-side="before"] a').click()
        page.wait_for_function("n => document.querySelectorAll('.thread > .message').length !== n", arg=count)
    page.locator('.more[data-side="before"] a').click()
    expect(page.locator('.more[data-side="after"]')).to_have_count(1)
    page.wait_for_function("document.querySelectorAll('.thread > .message').length <= 400")
    page.locator('.more[data-side="after"] a').click()
    page.wait_for_function("document.querySelectorAll('.thread > .message').length <= 400")
    numbers = page.evaluate("[...document.querySelectorAll('.thread > .message')].map(e => Number(e.dataset.made))")
    assert numbers == sorted(numbers) and len(set(numbers)) == len(numbers)
