"""A meeting that goes on: who wants the word, what is left from the last one, and afterwards what became of it."""

import re

import pytest
from django.utils.timezone import localtime
from playwright.sync_api import expect

from coalitions.decisions.models import Vote
from coalitions.meetings.models import Attendance, Desk, Speaker
from tests.browser.test_axe import sideways, violations
from tests.browser.test_journey import live
from tests.decisions.conftest import seated
from tests.journey.making import contributed, opened
from tests.journey.making import url as journey
from tests.meetings.making import dated, line, membership, on, sought, url

pytestmark = pytest.mark.delivery


def test_mtg_10_people_ask_for_the_word_and_all_see_who_has_it(cast, browse):
    meeting = on(cast)
    lead, tuva, samira = (live(browse, who, meeting) for who in (cast.ingegerd, cast.tuva, cast.samira))
    for page, many in ((tuva, 1), (samira, 2)):
        page.get_by_role("button", name="Ask for the word").click()
        expect(lead.locator(".speakers li")).to_have_count(many)
    lead.get_by_role("button", name="Next speaker").click()
    for page in (lead, samira, tuva):
        expect(page.locator(".speaker.now")).to_contain_text("Tuva Hedlindh")
    lead.get_by_role("button", name="Give the word").click()
    expect(tuva.locator(".speaker.now")).to_contain_text("Samira Vallgårda")
    samira.get_by_role("button", name="I am done").click()
    expect(lead.locator("main")).to_contain_text("Nobody waits for the word.")
    tuva.get_by_role("button", name="Ask for the word").click()
    tuva.get_by_role("button", name="Leave the order").click()
    expect(lead.locator(".speakers")).to_have_count(0)


def test_mtg_16_what_was_parked_comes_along_and_who_missed_it_reads_one_page(cast, browse):
    earlier, following = on(cast, title="Träff ett"), on(cast, title="Träff två")
    Attendance.objects.tap(earlier, by=membership(cast, cast.tuva))
    for text in ("Skyltar", "Fika"):
        line(cast, earlier, text, "parked")
    petter, lead = live(browse, cast.petter, earlier), live(browse, cast.ingegerd, following)
    earlier.end(by=cast.ingegerd)
    expect(petter.locator("main")).to_contain_text("You were not there.")
    petter.get_by_role("link", name="All that the meeting came to, on one page").click()
    expect(petter.locator("main")).to_contain_text("Skyltar")
    lead.get_by_role("button", name="Put it on the agenda").first.click()
    expect(lead.locator(".agenda")).to_contain_text("Parked at Träff ett")
    expect(lead.locator(".left-over")).to_contain_text("1 matter was parked earlier.")


def test_mtg_15_one_contribution_after_the_other_is_told_what_became_of_it(cast, browse):
    exercise = opened(cast)
    for text in ("Kvällsöppet", "Läxhjälp"):
        contributed(cast, exercise, text, by=cast.samira)
    exercise.close(by=cast.ingegerd)
    samira, lead = live(browse, cast.samira, exercise), live(browse, cast.ingegerd, exercise)
    lead.get_by_role("link", name="Tell what became of 2 contributions").click()
    lead.get_by_label("what became of it").fill("Biblioteket prövar i vår.")
    lead.get_by_role("button", name="Save and take the next").click()
    expect(samira.locator(".outcome")).to_contain_text("Biblioteket prövar i vår.")
    expect(lead.locator("blockquote")).to_have_text("Läxhjälp")
    lead.get_by_label("what became of it").fill("Föreningen tar det.")
    lead.get_by_role("button", name="Save", exact=True).click()
    expect(samira.locator(".outcome")).to_have_count(2)


def test_mtg_08_a_date_is_sought_and_taken_while_all_look_on(cast, browse):
    meeting = dated(seated(cast), starts_at=None, ends_at=None)
    lead, tuva = live(browse, cast.ingegerd, meeting), live(browse, cast.tuva, meeting)
    lead.get_by_role("link", name="Find a date together").click()
    for label, value in (("Date 1", "2031-03-01T13:00"), ("Date 2", "2031-03-02T13:00")):
        lead.get_by_label(label).fill(value)
    lead.get_by_role("button", name="Ask", exact=True).click()
    tuva.get_by_role("link", name="Say which dates suit your organisation").click()
    poll = Desk.objects.get(meeting=meeting).poll
    Vote.objects.cast(poll, ["yes", "no"], by=cast.tuva)
    poll.close(by=cast.ingegerd)
    lead.get_by_role("button", name="Take this date").first.click()
    expect(lead.locator("main")).to_contain_text("The meeting has its date.")
    meeting.refresh_from_db()
    assert localtime(meeting.starts_at).isoformat()[:16] == "2031-03-01T13:00"


def test_mtg_08_a_meeting_comes_again(cast, browse):
    page = browse(cast.ingegerd, f"/spaces/{cast.space.pk}/meetings/new/", language="en")
    page.get_by_label("title").fill("Styrgrupp")
    page.get_by_label("begins").fill("2031-03-03T13:00")
    page.get_by_label("comes again").select_option("week")
    page.get_by_label("how many meetings in all").fill("3")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Styrgrupp")).to_be_visible()
    assert cast.space.meetings.count() == 3


@pytest.mark.once
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_where_a_meeting_goes_on(cast, browse, width):
    earlier, following = on(cast, title="Träff ett"), on(cast, title="Träff två")
    line(cast, earlier, "Skyltar", "parked"), line(cast, earlier, "Fråga kommunen", "task")
    said = contributed(cast, opened(cast))
    said.answer(outcome="Biblioteket prövar i vår.", by=cast.ingegerd)
    earlier.end(by=cast.ingegerd)
    for who in (cast.tuva, cast.samira):
        Speaker.objects.ask(following, by=membership(cast, who))
    page, found = browse(cast.ingegerd, width=width, height=3000), {}
    meeting = dated(seated(cast), title="Träff tre", starts_at=None, ends_at=None)
    sought(cast, meeting).close(by=cast.ingegerd)
    addresses = [
        meeting.get_absolute_url(),
        url("seeking", meeting),
        said.get_absolute_url(),
        journey("outcome", said),
        url("results", earlier),
        earlier.get_absolute_url(),
    ]
    for path in (*addresses, following.get_absolute_url()):
        page.goto(path)
        found[path] = [*violations(page), *(["sideways"] if sideways(page) else [])]
    assert {path: what for path, what in found.items() if what} == {}


def test_mtg_14_facilitators_prepare_look_back_and_write_afterwards(cast, browse):
    meeting = on(cast)
    line(cast, meeting, "Vi lånar lokalen.", "decision")
    page, other = (browse(who, url("planning", meeting), language="en") for who in (cast.ingegerd, cast.mirja))
    page.get_by_role("button", name="Begin with the usual list").click()
    expect(other.locator(".checks li")).to_have_count(7)
    page.get_by_role("button", name="Done").first.click()
    expect(other.locator(".checks .is-done")).to_have_count(1)
    page.locator("section", has=page.get_by_role("heading", name="Debrief")).get_by_role("link").click()
    page.get_by_label("what went well").fill("Mer tid för fikat.")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("aside")).to_contain_text("Mer tid för fikat.")
    page.get_by_role("link", name="Write to the steering group").click()
    expect(page.get_by_label("message")).to_have_value(re.compile("- Vi lånar lokalen."))
    page.get_by_role("button", name="Send").click()
    expect(page.locator("article.message")).to_contain_text("Vi lånar lokalen.")
