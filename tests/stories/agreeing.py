"""Story 2, steps 4, 7 and 8: the charter that all sign, minutes that become work, and a post that is hidden."""

import re

from playwright.sync_api import expect

from coalitions.charter.models import Charter
from tests.browser.talk import Talk, posts
from tests.browser.test_charter import charter, sign, worded
from tests.browser.test_facilitating import choose, write
from tests.browser.test_minutes import minutes
from tests.meetings.making import on


def step_4_publishes_the_charter(cast, lead, tuva, samira):
    """Quorum five; two sign here, the other six by the same verb. A comma needs no new signature."""
    for page in (lead, tuva, samira):
        page.goto(charter(cast))
    lead.get_by_role("link", name="Write the charter").click()
    lead.get_by_label("At least one from each sector").check()
    worded(lead, "5", "Say so at a meeting.")
    in_force(lead)
    for page, name in ((tuva, cast.kommun.name), (samira, cast.lasglantan.name)):
        expect(page.locator("main")).to_contain_text("At least 5 organisations vote.")
        sign(page, name)
    for who in (cast.daniel, cast.nils, cast.mirja, cast.majlis, cast.elham, cast.petter):
        Charter.objects.in_force(cast.coalition.pk).sign(by=who)
    expect(lead.locator("main")).to_contain_text("8 of 8 organisations")
    lead.get_by_role("link", name="Write a change").click()
    worded(lead, "5", "Say so, at a meeting.")
    in_force(lead, "Wording only")
    expect(lead.locator("main")).to_contain_text("8 of 8 organisations")


def in_force(page, change=None):
    page.get_by_role("link", name="Put in force").click()
    if change:
        page.get_by_label(change).check()
    page.get_by_role("button", name="Put in force").click()


def step_7_turns_lines_into_a_decision_and_two_tasks(cast, lead, tuva, samira):
    meeting = on(cast, title="Nuläge")
    for page in (lead, tuva, samira):
        page.goto(meeting.get_absolute_url())
    tuva.get_by_role("button", name="I am here").click()
    for kind, text in (("Decision", "We borrow the hall"), ("Task", "Ask for the key"), ("Task", "Order the cover")):
        minutes(lead).get_by_label(kind).check()
        write(lead, "Line", text, "Write the line")
        expect(minutes(samira)).to_contain_text(text)
    minutes(samira).get_by_role("link", name=re.compile("Decision 1.*We borrow")).click()
    samira.get_by_role("link", name="Minutes, Nuläge").click()
    expect(samira.locator("main")).to_contain_text("It became the decision")
    samira.goto(meeting.get_absolute_url())
    samira.get_by_role("region", name="Who does what").get_by_role("button", name="Take it").first.click()
    expect(lead.get_by_role("region", name="Who does what")).to_contain_text("Samira Vallgårda")
    approved(lead, tuva, samira)
    lead.get_by_role("link", name="Add to the minutes").click()
    write(lead, "What is to be added", "The key is with Daniel", "Save")
    expect(tuva.get_by_role("region", name="Added later")).to_contain_text("The key is with Daniel")


def approved(lead, *approvers):
    lead.get_by_role("link", name="Put up for approval").click()
    for name in ("Tuva Hedlindh", "Samira Vallgårda"):
        lead.get_by_role("checkbox", name=name).check()
    lead.get_by_role("button", name="Ask them to approve").click()
    for page in approvers:
        page.get_by_role("link", name="Approve or comment").click()
        page.get_by_label("I approve the minutes").check()
        page.get_by_role("button", name="Send the answer").click()
    expect(lead.locator("main")).to_contain_text("Approved and locked")
    expect(minutes(lead).get_by_role("button", name="Write the line")).to_have_count(0)


def step_8_hides_a_post_and_another_decides_on_the_appeal(cast, browse, lead, tuva, petter, mirja):
    talk = Talk(cast, browse)
    talk.post(cast.petter, "Kim is ill")
    for page in (tuva, petter):
        page.goto(talk.topic.get_absolute_url())
    choose(tuva, posts(tuva).last, "Report to the facilitators")
    write(tuva, "What is wrong with it?", "Names a child", "Report")
    lead.goto(f"/spaces/{cast.space.pk}/flags/")
    lead.get_by_role("link", name="Kim is ill").click()
    lead.get_by_label("Hide it").check()
    write(lead, "Reason", "A child is named", "Decide")
    tuva.goto(talk.topic.get_absolute_url())
    expect(posts(tuva).last).to_contain_text("Hidden by a facilitator")
    expect(posts(tuva).last).not_to_contain_text("Kim is ill")
    posts(petter).last.get_by_role("link", name="Text and reason").click()
    for words in ("Kim is ill", "A child is named"):
        expect(petter.locator("main")).to_contain_text(words)
    write(petter, "Why it should be shown again", "It is my own child", "Send")
    appeal = "Petter Havsund asks for a new look"
    for page in (lead, mirja):
        page.goto(f"/spaces/{cast.space.pk}/flags/")
        page.get_by_role("link", name=appeal).click()
    expect(lead.get_by_role("button", name="Decide")).to_have_count(0)
    mirja.get_by_label("Show it again").check()
    write(mirja, "Reason", "Then it may stand", "Decide")
    expect(posts(tuva).last).to_contain_text("Kim is ill")
