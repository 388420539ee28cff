"""The meeting desk while several look on: attendance by tap, lines that become decisions and tasks, approval (MTG-10 – 13)."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.talk import write_until
from tests.browser.test_facilitating import write
from tests.meetings.making import line, on, proposed, url

pytestmark = pytest.mark.delivery


def minutes(page):
    return page.get_by_role("region", name="Minutes")


def test_mtg_10_12_a_line_is_seen_at_once_and_becomes_a_decision_and_a_task(cast, browse):
    meeting = on(cast)
    ingegerd, samira = (browse(user, meeting.get_absolute_url(), language="en") for user in (cast.ingegerd, cast.samira))
    write(samira, "Line", "We start in April", "Write the line")
    expect(minutes(ingegerd)).to_contain_text("We start in April")
    minutes(ingegerd).get_by_role("link", name="More about “We start in April”").click()
    ingegerd.get_by_role("button", name="Note it as a decision").click()
    expect(minutes(samira).get_by_role("link", name=re.compile("Decision 1.*We start"))).to_be_visible()
    minutes(ingegerd).get_by_label("Task").check()
    write(ingegerd, "Line", "Ask two libraries", "Write the line")
    minutes(samira).get_by_role("link", name=re.compile("Task.*Ask two")).click()
    expect(samira.get_by_role("complementary", name="Task")).to_contain_text("Minutes, Träff")


def test_mtg_12_a_task_of_the_minutes_is_taken_before_the_others_eyes(cast, browse):
    meeting = on(cast)
    line(cast, meeting, "Ask two libraries", "task")
    tuva, samira = (browse(user, meeting.get_absolute_url(), language="en") for user in (cast.tuva, cast.samira))
    expect(samira.get_by_role("region", name="Who does what")).to_contain_text("Nobody yet")
    tuva.get_by_role("button", name="Take it").click()
    for page in (tuva, samira):
        expect(page.get_by_role("region", name="Who does what")).to_contain_text("Tuva Hedlindh, Sjöbrunna kommun")
    expect(samira.get_by_role("button", name="Take it")).to_have_count(0)


def test_mtg_10_everybody_sees_who_is_writing_the_minutes(cast, browse):
    meeting = on(cast)
    samira, elham = (browse(user, meeting.get_absolute_url(), language="en") for user in (cast.samira, cast.elham))
    for page in (samira, elham):
        expect(page.locator(".topbar connection-sign")).to_have_attribute("data-state", "live")
    write_until(samira.locator("form[data-typing] textarea"), elham.locator(".typing"))
    expect(elham.locator(".typing")).to_have_text("Samira Vallgårda is writing")


def test_mtg_10_a_line_is_parked_changed_and_taken_away_by_its_author(cast, browse):
    one = line(cast, on(cast), "Books of our own", who=cast.samira)
    page = browse(cast.samira, one.get_absolute_url(), language="en")
    page.get_by_role("button", name="Park it").click()
    expect(minutes(page)).to_contain_text("Parked")
    page.goto(one.get_absolute_url())
    page.get_by_role("link", name="Change the words").click()
    write(page, "Line", "Books of our own, or borrowed", "Save")
    expect(minutes(page)).to_contain_text("or borrowed")
    page.goto(one.get_absolute_url())
    page.get_by_role("button", name="No longer parked").click()
    page.goto(one.get_absolute_url())
    page.get_by_role("button", name="Take it away").click()
    expect(minutes(page)).not_to_contain_text("or borrowed")


def test_mtg_11_who_is_there_taps_and_a_facilitator_notes_the_others(cast, browse):
    meeting = on(cast)
    ingegerd, tuva = (browse(user, meeting.get_absolute_url(), language="en") for user in (cast.ingegerd, cast.tuva))
    tuva.get_by_role("button", name="I am here").click()
    there = ingegerd.get_by_role("region", name="Attendance")
    expect(there).to_contain_text("1 person")
    there.get_by_role("link", name="Note who is there").click()
    expect(ingegerd.get_by_label("Tuva Hedlindh", exact=False).first).to_be_checked()
    ingegerd.get_by_role("checkbox", name="Samira Vallgårda").check()
    write(ingegerd, "Hours, Samira Vallgårda", "2", "Save")
    expect(tuva.get_by_role("region", name="Attendance")).to_contain_text("5 hours in all")


def test_mtg_13_minutes_are_put_up_commented_taken_back_approved_and_added_to(cast, browse):
    meeting = on(cast)
    line(cast, meeting, "We start in April")
    ingegerd, tuva = (browse(user, meeting.get_absolute_url(), language="en") for user in (cast.ingegerd, cast.tuva))
    for answer in ("I have a comment", "I approve the minutes"):
        ingegerd.get_by_role("link", name="Put up for approval").click()
        ingegerd.get_by_role("checkbox", name="Tuva Hedlindh").check()
        ingegerd.get_by_role("button", name="Ask them to approve").click()
        tuva.get_by_role("link", name="Approve or comment").click()
        tuva.get_by_label(answer).check()
        tuva.get_by_role("textbox", name="Comment").fill("Say which April")
        tuva.get_by_role("button", name="Send the answer").click()
        if answer.startswith("I have"):
            expect(ingegerd.get_by_role("region", name="Approval")).to_contain_text("Say which April")
            ingegerd.get_by_role("button", name="Take back, to change them").click()
    expect(ingegerd.locator("main")).to_contain_text("Approved and locked")
    ingegerd.get_by_role("link", name="Add to the minutes").click()
    write(ingegerd, "What is to be added", "April 2027", "Save")
    expect(tuva.get_by_role("region", name="Added later")).to_contain_text("April 2027")


def test_mtg_13_the_text_whose_hash_is_shown_can_be_taken_home_and_printed(cast, browse):
    minutes = proposed(cast)
    page = browse(cast.tuva, url("minutes", minutes.meeting), language="en")
    expect(page.locator(".digest")).to_have_text(minutes.digest)
    with page.expect_download() as got:
        page.get_by_role("link", name="As a text file").click()
    assert got.value.path().read_text() == minutes.text
    expect(page.get_by_role("button", name="Print")).to_be_visible()
