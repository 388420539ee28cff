"""The meeting desk as people use it: invited, answered, and an agenda whose clock everybody sees."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_axe import sideways, violations
from tests.browser.test_journey import live
from tests.meetings.making import dated, invited, item, reply, url


def test_mtg_07_people_are_invited_answer_and_all_see_who_comes(cast, browse):
    meeting = dated(cast)
    lead, tuva = live(browse, cast.ingegerd, meeting), live(browse, cast.tuva, meeting)
    lead.get_by_role("link", name="Invite", exact=True).click()
    lead.get_by_label("places").fill("1")
    lead.get_by_role("button", name="Send the invitation").click()
    tuva.get_by_role("group", name="Your answer").get_by_role("button", name="Yes").click()
    expect(tuva.locator("main")).to_contain_text("You are coming.")
    expect(lead.locator(".rsvp")).to_contain_text("1 of")
    reply(cast, meeting, cast.samira)
    expect(lead.locator("main")).to_contain_text("2 yes")


def test_mtg_09_everybody_sees_which_item_is_on_and_how_long_it_has(cast, browse):
    meeting = dated(cast)
    item(cast, meeting, "Welcome", minutes=10)
    lead, tuva = live(browse, cast.ingegerd, meeting), live(browse, cast.tuva, meeting)
    lead.get_by_role("button", name="Begin").click()
    for page in (lead, tuva):
        expect(page.locator(".agenda [aria-current]")).to_contain_text("Welcome")
        expect(page.get_by_role("timer")).to_have_text("9 min left")
    lead.get_by_role("button", name="Done").click()
    expect(tuva.get_by_role("timer")).to_have_count(0)


def test_mtg_07_a_plain_form_answers_without_javascript(cast, browse):
    meeting = invited(cast)
    page = browse(cast.tuva, meeting.get_absolute_url(), language="en", java_script_enabled=False)
    page.get_by_role("group", name="Your answer").get_by_role("button", name="Maybe").click()
    expect(page.locator("main")).to_contain_text("You may be coming.")


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_at_the_meeting_desk(cast, browse, width):
    meeting = invited(cast, places=1)
    one, _other = item(cast, meeting, owner=cast.samira), item(cast, meeting, "Fika")
    one.begin(by=cast.ingegerd)
    for who, answer in ((cast.tuva, "yes"), (cast.petter, "yes"), (cast.samira, "no")):
        reply(cast, meeting, who, answer)
    page, found = browse(cast.ingegerd, width=width, height=1400), {}  # tall: what the bar covers until one scrolls is no fault
    for path in (meeting.get_absolute_url(), *(url(name, meeting) for name in ("invitation", "new_item")), url("edit_item", one)):
        page.goto(path)
        found[path] = [*violations(page), *(["sideways"] if sideways(page) else [])]
    assert {path: what for path, what in found.items() if what} == {}
